"""Refuses what is too large before any of it is kept, in a way that lets a browser show why.

A browser reads the answer only after it has sent everything; an answer given earlier reaches it as a broken connection. So
what is too large is still read, piece by piece, and thrown away, up to a bound in bytes and in seconds.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from hamseda.design.errors import ApiError, wants_api_error

PIECE = 256 * 1024
MOST_THROWN_AWAY = 256 * 1024 * 1024
LONGEST_WAIT = 60.0


class UploadLimit:
    """Stand before everything that would read a request's body."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request."""
        length = declared_length(request)
        if length is None:
            # Nobody can say how much would come; every browser says it.
            return _refuse_without_length(request)
        if length > settings.HAMSEDA_UPLOAD_LIMIT:
            was_read = throw_away(request, length)
            return refuse_too_large(request, keeps_connection=was_read)
        return self.get_response(request)


def declared_length(request: HttpRequest) -> int | None:
    """Return how many bytes a request announces; None when it comes in pieces without saying how many."""
    announced = request.META.get("CONTENT_LENGTH") or ""
    if announced.isascii() and announced.isdecimal():
        return int(announced)
    return None if request.headers.get("Transfer-Encoding") else 0


def throw_away(request: HttpRequest, length: int) -> bool:
    """Read what was announced without keeping it; tell whether it came to its end within the bounds."""
    body, deadline = request.META["wsgi.input"], time.monotonic() + LONGEST_WAIT
    left = min(length, MOST_THROWN_AWAY)
    while left > 0 and time.monotonic() < deadline:
        piece = body.read(min(PIECE, left))
        if not piece:
            return True
        left -= len(piece)
    return length <= MOST_THROWN_AWAY and left == 0


def refuse_too_large(request: HttpRequest, *, keeps_connection: bool = True) -> HttpResponse:
    """Say how much is accepted at once."""
    megabytes = settings.HAMSEDA_UPLOAD_LIMIT // (1024 * 1024)
    if wants_api_error(request):
        message = _("More was sent than is accepted at once: %(megabytes)s megabytes.") % {"megabytes": megabytes}
        response: HttpResponse = ApiError("too_large", message).response(request)
    else:
        response = render(request, "design/too_large.html", {"megabytes": megabytes}, status=413)
    if not keeps_connection:
        response["Connection"] = "close"
    return response


def _refuse_without_length(request: HttpRequest) -> HttpResponse:
    message = _("The request does not say how long it is; send its Content-Length.")
    if wants_api_error(request):
        return ApiError("length_needed", message).response(request)
    return HttpResponse(message, status=411, content_type="text/plain; charset=utf-8")
