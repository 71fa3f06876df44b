"""What answers a request that leads nowhere or breaks: the one error shape for programs, a page for people."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.views import defaults

from hamseda.design.errors import ApiError, wants_api_error
from hamseda.project.api_words import hint_of, message_of


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that cannot be read."""
    return _for_programs(request, "bad_request") or defaults.bad_request(request, exception)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer for an address or record that is not there."""
    return _for_programs(request, "not_found") or defaults.page_not_found(request, exception)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer when something broke here."""
    return _for_programs(request, "broken") or defaults.server_error(request)


def too_many_requests(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer who tried too often, and say when to try again."""
    response = _for_programs(request, "too_many_requests") or HttpResponse(_page_of_429(request), status=429)
    response["Retry-After"] = "60"
    return response


def _for_programs(request: HttpRequest, code: str) -> HttpResponse | None:
    if not wants_api_error(request):
        return None
    return ApiError(code, message_of(code), hint_of(code)).response(request)


def _page_of_429(request: HttpRequest) -> str:
    try:
        return render_to_string("429.html", request=request)
    except TemplateDoesNotExist:
        return message_of("too_many_requests")
