"""Background tasks in the API: which there are, what became of one, and trying one again."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Query, Router, Schema

from hamseda.background.domain.run import retry_task
from hamseda.background.enums import TaskState
from hamseda.background.models import Run
from hamseda.background.rules.errors import StateForbids
from hamseda.civic.interfaces.api.shapes import ErrorOut, ListQuery, page_of
from hamseda.civic.views.api.paging import page_of_records
from hamseda.civic.views.api.problems import ApiProblem
from hamseda.civic.views.api.resource import READ_REFUSALS
from hamseda.civic.views.caller import signed_in_person

router = Router(tags=["tasks"])


class TaskOut(Schema):
    """A background task: what it is, where it stands, how often it was tried."""

    id: uuid.UUID
    name: str
    state: TaskState
    attempts: int
    limit: int
    enqueued_at: datetime.datetime
    next_try_at: datetime.datetime | None
    done_at: datetime.datetime | None
    given_up_at: datetime.datetime | None

    @staticmethod
    def resolve_id(run: Run) -> uuid.UUID:
        """Return the number under which the queue knows the task."""
        return run.result_id

    @staticmethod
    def resolve_name(run: Run) -> str:
        """Return the task's name in the code, which does not change with the language."""
        return str(run.result.task_path).rpartition(".")[2]

    @staticmethod
    def resolve_enqueued_at(run: Run) -> datetime.datetime:
        """Return when it was asked for."""
        return run.result.enqueued_at


@router.get("", url_name="tasks", response={200: page_of(TaskOut), **READ_REFUSALS}, summary="List tasks")
def list_tasks(request: HttpRequest, response: HttpResponse, query: Query[ListQuery]) -> dict[str, Any]:
    """Answer a page of tasks."""
    return page_of_records(request, response, _runs(), query)


@router.get("{uuid:pk}", url_name="task", response={200: TaskOut, **READ_REFUSALS}, summary="Read a task")
def read_task(request: HttpRequest, pk: uuid.UUID) -> Run:
    """Answer one task."""
    return get_object_or_404(_runs(), pk=pk)


@router.post(
    "{uuid:pk}/retry",
    url_name="task_retry",
    response={200: TaskOut, 409: ErrorOut, **READ_REFUSALS},
    summary="Try a task again",
)
def retry(request: HttpRequest, pk: uuid.UUID) -> Run:
    """Let a task that failed run at once."""
    run = get_object_or_404(_runs(), pk=pk)
    try:
        retry_task(run, by=signed_in_person(request), at=timezone.now())
    except StateForbids as error:
        raise ApiProblem("state_forbids", fields={"state": (error.state.value,)}) from error
    return _runs().get(pk=pk)


def _runs() -> QuerySet[Run]:
    return Run.objects.select_related("result")
