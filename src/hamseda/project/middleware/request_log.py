"""Numbers every request, measures it, and writes one line about it: which view, which status, how long."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from hamseda.project.log_format import current_request_id
from hamseda.project.metrics import observe_request

logger = logging.getLogger("hamseda.request")

# Another program's number is taken over only in a form that cannot break a log line or a header.
FOREIGN_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
VERBS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class RequestLog:
    """Stand outermost, so that whatever happens to a request is numbered and counted."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.static_path = "/" + settings.STATIC_URL.lstrip("/")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request."""
        if request.path_info.startswith(self.static_path):
            return self.get_response(request)
        given = request.headers.get("X-Request-ID", "")
        number = given if FOREIGN_ID.fullmatch(given) else uuid.uuid4().hex
        request.request_id = number  # type: ignore[attr-defined]
        token = current_request_id.set(number)
        started = time.perf_counter()
        try:
            response = self.get_response(request)
            self._tell(request, response.status_code, time.perf_counter() - started)
        finally:
            current_request_id.reset(token)
        response["X-Request-ID"] = number
        return response

    @staticmethod
    def _tell(request: HttpRequest, status: int, seconds: float) -> None:
        view = request.resolver_match.view_name if request.resolver_match else "no_such_address"
        method = request.method if request.method in VERBS else "other"
        observe_request(view=view, method=method or "other", status=status, seconds=seconds)
        logger.info("answered", extra={"view": view, "method": method, "status": status, "ms": round(seconds * 1000, 1)})
