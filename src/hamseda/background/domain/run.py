"""The life of a run: taken, done, failed, given back, taken from a dead worker, retried or cancelled by a person.

Every change is one transaction, and every change by a worker holds only while the run is still that worker's: it compares the
worker and the number of the attempt, so a worker that was believed dead cannot undo what another has done since.
"""

from __future__ import annotations

import logging
from datetime import datetime
from traceback import format_exception
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils.module_loading import import_string
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from hamseda.background.domain.durable_task import DurableTask, PermanentFailure, declaration_of
from hamseda.background.enums import TaskState
from hamseda.background.models import Run, Worker
from hamseda.background.models.run import ERROR_LENGTH
from hamseda.background.rules.back_off import pause_before_next_try
from hamseda.background.rules.errors import StateForbids, WorkerDied

logger = logging.getLogger("hamseda.background")


def take_next_run(worker: Worker, *, at: datetime) -> Run | None:
    """Take the next task that may run, if there is one; no other worker can take it too."""
    ready = Run.objects.filter(
        Q(next_try_at__isnull=True) | Q(next_try_at__lte=at),
        heartbeat_at__isnull=True,
        done_at__isnull=True,
        given_up_at__isnull=True,
    ).order_by("-result__priority", "result__enqueued_at")
    if not ready.exists():  # an idle worker must not ask for the right to write
        return None
    with transaction.atomic():
        run = ready.select_for_update(skip_locked=True, of=("self",)).select_related("result").first()
        if run is None:
            return None
        run.worker, run.attempts, run.heartbeat_at, run.next_try_at = worker, run.attempts + 1, at, None
        run.save(update_fields=["worker", "attempts", "heartbeat_at", "next_try_at"])
        result = run.result
        result.status, result.started_at = TaskResultStatus.RUNNING, at
        result.worker_ids = [*result.worker_ids, worker.key]
        result.save(update_fields=["status", "started_at", "worker_ids"])
    return run


def finish_run(run: Run, answer: object, *, at: datetime) -> bool:
    """Write down that a run is done; tell whether it was still this worker's."""
    with transaction.atomic():
        if not _held(run).update(heartbeat_at=None, done_at=at, last_error=""):
            return False
        _result(run).update(
            status=TaskResultStatus.SUCCESSFUL,
            finished_at=at,
            return_value=answer,
            exception_class_path="",
            traceback="",
        )
    return True


def fail_run(run: Run, error: BaseException, *, at: datetime) -> bool:
    """Write down a failure: to be tried again after a pause, or given up; tell whether the run was still this worker's."""
    is_last = isinstance(error, PermanentFailure) or run.attempts >= run.limit
    task = _declaration(run)
    pause = pause_before_next_try(run.attempts, first=task.first_pause, longest=task.longest_pause, seed=str(run.pk))
    next_try = None if is_last else at + pause
    with transaction.atomic():
        if not _held(run).update(
            heartbeat_at=None, next_try_at=next_try, last_error=in_one_line(error), given_up_at=at if is_last else None
        ):
            return False
        _result(run).update(
            status=TaskResultStatus.FAILED if is_last else TaskResultStatus.READY,
            finished_at=at if is_last else None,
            run_after=next_try or get_date_max(),
            exception_class_path=f"{type(error).__module__}.{type(error).__qualname__}",
            traceback="".join(format_exception(error)),
        )
    outcome = "given up" if is_last else "failed, will be tried again"
    logger.warning(outcome, extra=log_fields(run) | {"attempt": run.attempts})
    return True


def give_back_run(run: Run, *, at: datetime) -> bool:
    """Put a run back because its worker stops; the attempt does not count against the limit."""
    with transaction.atomic():
        if not _held(run).update(heartbeat_at=None, next_try_at=at, limit=F("limit") + 1):
            return False
        _result(run).update(status=TaskResultStatus.READY, run_after=at)
    logger.info("given back", extra=log_fields(run))
    return True


def take_back_lost_runs(*, dead_before: datetime, at: datetime) -> int:
    """Fail the runs whose worker gave its last sign of life before a moment; return how many there were."""
    lost = Run.objects.filter(heartbeat_at__lt=dead_before).select_related("result")
    return sum(fail_run(run, WorkerDied(run.heartbeat_at), at=at) for run in lost)


def retry_task(run: Run, *, by: AbstractBaseUser | None, at: datetime) -> None:
    """Let a task that failed, was given up or cancelled run at once, with its full number of attempts again."""
    with transaction.atomic():
        present = _locked(run, TaskState.GIVEN_UP, TaskState.FAILED, TaskState.CANCELLED)
        present.limit = present.attempts + _declaration(present).limit
        present.next_try_at = present.given_up_at = None
        present.is_cancelled = False
        present.save(update_fields=["limit", "next_try_at", "given_up_at", "is_cancelled"])
        _result(run).update(status=TaskResultStatus.READY, run_after=get_date_max(), finished_at=None)
    logger.info("retried by hand", extra=log_fields(run) | {"person": by.pk if by else None})


def cancel_task(run: Run, *, by: AbstractBaseUser | None, at: datetime) -> None:
    """Stop a task that waits; one that runs cannot be stopped."""
    with transaction.atomic():
        present = _locked(run, TaskState.WAITING, TaskState.FAILED)
        present.given_up_at, present.is_cancelled, present.next_try_at = at, True, None
        present.save(update_fields=["given_up_at", "is_cancelled", "next_try_at"])
        _result(run).update(status=TaskResultStatus.FAILED, finished_at=at)
    logger.info("cancelled by hand", extra=log_fields(run) | {"person": by.pk if by else None})


def in_one_line(error: BaseException) -> str:
    """Return an error's kind and message, on one line and not too long."""
    return " ".join(f"{type(error).__name__}: {error}".split())[:ERROR_LENGTH].removesuffix(":")


def log_fields(run: Run) -> dict[str, object]:
    """Return what a log line says of a run."""
    return {"task": run.result.task_path, "task_id": str(run.pk)}


def _held(run: Run) -> QuerySet[Run]:
    return Run.objects.filter(pk=run.pk, worker=run.worker_id, attempts=run.attempts, heartbeat_at__isnull=False)


def _result(run: Run) -> QuerySet[DBTaskResult[..., Any]]:
    return DBTaskResult.objects.filter(pk=run.pk)


def _locked(run: Run, *states: TaskState) -> Run:
    """Lock a run for a person's wish, or say that its state forbids it."""
    present = Run.objects.select_for_update(of=("self",)).select_related("result").get(pk=run.pk)
    if present.state not in states:
        raise StateForbids(present.state)
    return present


def _declaration(run: Run) -> DurableTask[..., object]:
    """Return how the task is declared; the usual limit and pauses where the code no longer has it."""
    try:
        return declaration_of(import_string(run.result.task_path))
    except ImportError:
        return declaration_of(_no_longer_there)


def _nothing() -> None:
    """Stand in for a task whose code is gone."""


_no_longer_there = DurableTask(func=_nothing, label="")
