"""The API under `/api/v1/`: every room's operations, and the one shape in which each error is told."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any, NoReturn

from django.core.exceptions import RequestDataTooBig
from django.core.signals import got_request_exception
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.parser import Parser

from hamseda import __version__
from hamseda.civic.domain.errors import InvalidRecord, RecordGone, RecordInUse, StaleRecord
from hamseda.civic.domain.permission import NotAllowed
from hamseda.civic.domain.subject import Subject
from hamseda.civic.views.api import account, act, occasion_day
from hamseda.civic.views.api.nouns import RESOURCES
from hamseda.civic.views.api.problems import ApiProblem
from hamseda.civic.views.api.resource import routes_of
from hamseda.civic.views.permission_gate import refuse
from hamseda.design.errors import ApiError
from hamseda.project.api_words import hint_of, message_of, word_reasons
from hamseda.project.views import task_api

logger = logging.getLogger("hamseda.api")
JSON = "application/json"


class StrictParser(Parser):
    """Take JSON that says it is JSON, without the numbers JSON does not have."""

    def parse_body(self, request: HttpRequest) -> Any:
        """Read a body, or say what is wrong with it."""
        if request.content_type != JSON:
            raise ApiProblem("wrong_content_type")
        try:
            return json.loads(request.body, parse_constant=_refuse_constant)
        except (ValueError, RecursionError) as error:
            raise ApiProblem("bad_request") from error


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


api = NinjaAPI(
    title="Hamseda",
    version=__version__,
    description="Reading and writing what the desk holds. Programs show a personal token: `Authorization: Bearer TOKEN`.",
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
    parser=StrictParser(),
)


def tell(request: HttpRequest, code: str, *, fields: dict[str, tuple[str, ...]] | None = None) -> HttpResponse:
    """Answer with an error by its code, in the house's words."""
    return ApiError(code, message_of(code), hint_of(code), word_reasons(fields or {})).response(request)


def _answers(code: str) -> Callable[[HttpRequest, Any], HttpResponse]:
    return lambda request, _error: tell(request, code)


def tell_problem(request: HttpRequest, problem: ApiProblem) -> HttpResponse:
    """Answer what an operation could not do."""
    answer = tell(request, problem.code, fields=problem.fields)
    for name, value in problem.headers.items():
        answer[name] = value
    return answer


def tell_wrong_values(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer which values do not have the shape the description asks for."""
    fields: dict[str, tuple[str, ...]] = {}
    for problem in error.errors:
        place = ".".join(str(part) for part in problem["loc"] if part not in ("body", "given", "query", "path"))
        fields[place] = (*fields.get(place, ()), str(problem["msg"]))
    return tell(request, "invalid", fields=fields)


def tell_invalid_record(request: HttpRequest, error: InvalidRecord) -> HttpResponse:
    """Answer which values do not make a valid record."""
    return tell(request, "invalid", fields=error.messages)


def tell_in_use(request: HttpRequest, error: RecordInUse) -> HttpResponse:
    """Answer what still hangs on a record."""
    return tell(request, "in_use", fields={holder.label: holder.examples for holder in error.holders})


def tell_not_allowed(request: HttpRequest, error: NotAllowed) -> HttpResponse:
    """Answer why not, and who can."""
    return refuse(request, error.decision, Subject(unit_path=error.unit_path))


def tell_http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    """Answer what the library itself refuses; what stopped the reading of a body is told as what it was."""
    if isinstance(error.__cause__, ApiProblem):
        return tell_problem(request, error.__cause__)
    if isinstance(error.__cause__, RequestDataTooBig):
        return tell(request, "too_large")
    return tell(request, "too_many_requests" if error.status_code == 429 else "bad_request")


def tell_broken(request: HttpRequest, error: Exception) -> HttpResponse:
    """Answer that something broke here, and keep what did in the log under the request's number."""
    got_request_exception.send(sender=None, request=request)
    logger.error("an operation broke", exc_info=(type(error), error, error.__traceback__))
    return tell(request, "broken")


HANDLERS: dict[type[Exception], Callable[[HttpRequest, Any], HttpResponse]] = {
    ApiProblem: tell_problem,
    ValidationError: tell_wrong_values,
    InvalidRecord: tell_invalid_record,
    NotAllowed: tell_not_allowed,
    RecordInUse: tell_in_use,
    StaleRecord: _answers("stale"),
    RecordGone: _answers("not_found"),
    Http404: _answers("not_found"),
    RequestDataTooBig: _answers("too_large"),
    UnreadablePostError: _answers("bad_request"),
    HttpError: tell_http_error,
    Exception: tell_broken,
}
for kind, handler in HANDLERS.items():
    api.add_exception_handler(kind, handler)

for resource in RESOURCES:
    api.add_router(resource.plural, routes_of(resource))
api.add_router("occasions", occasion_day.router)
api.add_router("me", account.router)
api.add_router("tasks", task_api.router)
api.add_router("acts", act.router)
