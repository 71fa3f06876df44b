"""The one shape in which every error of the API is told, and the number of the request it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import HttpRequest, JsonResponse

# What a program can tell errors apart by, and the status each travels with.
STATUS_OF_CODE = {
    "bad_request": 400,
    "not_signed_in": 401,
    "not_allowed": 403,
    "not_found": 404,
    "verb_not_used": 405,
    "in_use": 409,
    "state_forbids": 409,
    "length_needed": 411,
    "stale": 412,
    "too_large": 413,
    "wrong_content_type": 415,
    "invalid": 422,
    "version_needed": 428,
    "too_many_requests": 429,
    "broken": 500,
    "not_ready": 503,
}


@dataclass(frozen=True, slots=True)
class ApiError:
    """One error: a code for programs, a sentence for people, reasons per field, and what to do next."""

    code: str
    message: str
    hint: str = ""
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def status(self) -> int:
        """The HTTP status this error travels with."""
        return STATUS_OF_CODE[self.code]

    def response(self, request: HttpRequest, *, headers: Mapping[str, str] | None = None) -> JsonResponse:
        """Answer a request with this error."""
        body = {
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
            "fields": {name: list(reasons) for name, reasons in self.fields.items()},
            "request_id": request_id_of(request),
        }
        answer = JsonResponse(
            {"error": body}, status=self.status, headers=dict(headers or {}), json_dumps_params={"ensure_ascii": False}
        )
        answer["Cache-Control"] = "no-store"
        return answer


def request_id_of(request: HttpRequest) -> str:
    """Return the request's number, as the log has it; empty where nothing numbered it."""
    return str(getattr(request, "request_id", ""))


def wants_api_error(request: HttpRequest) -> bool:
    """Tell whether a request comes from a program, which cannot read a page."""
    return request.path_info.startswith("/api/") or request.headers.get("Accept", "").startswith("application/json")
