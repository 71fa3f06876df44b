"""Which tasks wait, run, failed, were given up or are done; newest first where they have ended."""

from __future__ import annotations

from django.db.models import Case, Count, Q, QuerySet, Value, When

from hamseda.background.enums import TaskState
from hamseda.background.models import Run

OPEN = Q(done_at__isnull=True, given_up_at__isnull=True)
IDLE = OPEN & Q(heartbeat_at__isnull=True)
MOST_SHOWN = 50


def waiting_tasks() -> QuerySet[Run]:
    """Return the tasks that have not been tried yet, the next one first."""
    return _with_result(IDLE & Q(last_error="")).order_by("-result__priority", "result__enqueued_at")


def running_tasks() -> QuerySet[Run]:
    """Return the tasks that run now, the longest-running first."""
    return _with_result(Q(heartbeat_at__isnull=False)).order_by("result__started_at")


def failed_tasks() -> QuerySet[Run]:
    """Return the tasks that failed and will be tried again, the next one first."""
    return _with_result(IDLE & ~Q(last_error="")).order_by("next_try_at")


def given_up_tasks() -> QuerySet[Run]:
    """Return the tasks that stopped trying, the latest first; those a person cancelled are not among them."""
    return _with_result(Q(given_up_at__isnull=False, is_cancelled=False)).order_by("-given_up_at")


def recent_tasks(most: int = MOST_SHOWN) -> QuerySet[Run]:
    """Return the tasks done last."""
    return _with_result(Q(done_at__isnull=False)).order_by("-done_at")[:most]


def count_tasks_by_state() -> dict[TaskState, int]:
    """Return how many tasks are in each state; one query."""
    state = Case(
        When(done_at__isnull=False, then=Value(TaskState.DONE)),
        When(given_up_at__isnull=False, is_cancelled=True, then=Value(TaskState.CANCELLED)),
        When(given_up_at__isnull=False, then=Value(TaskState.GIVEN_UP)),
        When(heartbeat_at__isnull=False, then=Value(TaskState.RUNNING)),
        When(last_error="", then=Value(TaskState.WAITING)),
        default=Value(TaskState.FAILED),
    )
    counted = dict(Run.objects.order_by().values_list(state).annotate(Count("pk")))
    return {each: counted.get(each.value, 0) for each in TaskState}


def _with_result(condition: Q) -> QuerySet[Run]:
    return Run.objects.filter(condition).select_related("result", "worker")
