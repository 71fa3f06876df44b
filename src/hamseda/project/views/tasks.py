"""The one page of background tasks: what runs, waits, failed and was given up, with a way to try again."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from hamseda.background.domain.queries.run import (
    count_tasks_by_state,
    failed_tasks,
    given_up_tasks,
    recent_tasks,
    running_tasks,
    waiting_tasks,
)
from hamseda.background.domain.queries.worker import workers_alive
from hamseda.background.domain.run import retry_task
from hamseda.background.enums import TaskState
from hamseda.background.models import Run, Schedule
from hamseda.background.rules.errors import BackgroundError
from hamseda.civic.models import Person
from hamseda.civic.views.permission_gate import may
from hamseda.design.digits import local_digits
from hamseda.design.listing.values import render_value

MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task as the page shows it."""

    pk: str
    label: str
    attempts: str
    when: str
    next_try: str
    worker: str
    error: str
    can_retry: bool


@dataclass(frozen=True, slots=True)
class TaskSection:
    """The tasks in one state."""

    state: TaskState
    heading: str | Promise
    count: str
    lines: list[TaskLine]
    nothing: str | Promise


# What needs a person comes first.
SECTIONS = (
    (TaskState.GIVEN_UP, given_up_tasks, gettext_lazy("Given up"), gettext_lazy("No task was given up.")),
    (
        TaskState.FAILED,
        failed_tasks,
        gettext_lazy("Failed, will be tried again"),
        gettext_lazy("No task waits for another try."),
    ),
    (TaskState.RUNNING, running_tasks, gettext_lazy("Running"), gettext_lazy("No task runs now.")),
    (TaskState.WAITING, waiting_tasks, gettext_lazy("Waiting"), gettext_lazy("No task waits.")),
    (TaskState.DONE, recent_tasks, gettext_lazy("Done of late"), gettext_lazy("No task was done of late.")),
)
RETRIED = frozenset({TaskState.GIVEN_UP, TaskState.FAILED})


@require_safe
def tasks(request: HttpRequest) -> HttpResponse:
    """Show the tasks by state, the workers and the schedules."""
    counts = count_tasks_by_state()
    can_retry = may(request, "project:task_retry", verb="POST")
    sections = [
        TaskSection(
            state,
            heading,
            local_digits(str(counts[state])),
            _lines(rows() if counts[state] else Run.objects.none(), can_retry and state in RETRIED),
            nothing,
        )
        for state, rows, heading, nothing in SECTIONS
    ]
    schedules = [
        (schedule.name, render_value(schedule.next_due_at), render_value(schedule.last_due_at))
        for schedule in Schedule.objects.all()
    ]
    workers = workers_alive(at=timezone.now()).count()
    context = {"sections": sections, "schedules": schedules, "workers": workers, "worker_count": local_digits(str(workers))}
    return render(request, "project/tasks.html", context)


def _lines(rows: QuerySet[Run], can_retry: bool) -> list[TaskLine]:
    return [
        TaskLine(
            pk=str(run.pk),
            label=str(run.label),
            attempts=local_digits(_("%(made)s of %(limit)s") % {"made": run.attempts, "limit": run.limit}),
            when=render_value(run.done_at or run.given_up_at or run.result.started_at or run.result.enqueued_at),
            next_try=render_value(run.next_try_at) if run.next_try_at else "",
            worker=str(run.worker or ""),
            error=run.last_error,
            can_retry=can_retry,
        )
        for run in rows[:MOST_SHOWN]
    ]


@require_POST
def task_retry(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Try a failed or given-up task again at once."""
    run = get_object_or_404(Run.objects.select_related("result"), pk=pk)
    assert isinstance(request.user, Person)
    try:
        retry_task(run, by=request.user, at=timezone.now())
    except BackgroundError:
        messages.error(request, _("This task is no longer one that can be tried again. Look at the page anew."))
    else:
        messages.success(request, _("“%(task)s” will be tried again at once.") % {"task": run.label})
    return redirect("project:tasks")
