"""The worker's loop: look for what died, what is due and what waits; carry one task out; again."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import InterfaceError, OperationalError, close_old_connections, connections
from django.utils import timezone, translation
from django_tasks import TaskContext
from django_tasks.base import Task
from django_tasks.utils import normalize_json

from hamseda.background.domain.durable_task import PermanentFailure
from hamseda.background.domain.heartbeat import Heartbeat
from hamseda.background.domain.run import fail_run, finish_run, give_back_run, log_fields, take_back_lost_runs, take_next_run
from hamseda.background.domain.schedule import declared_schedules, enqueue_due_tasks, write_down_schedules
from hamseda.background.domain.stop_signals import StopNow, StopSignals
from hamseda.background.domain.worker import sign_in_worker, sign_out_worker
from hamseda.background.models import Run

logger = logging.getLogger("hamseda.background")

# A database that is restarted or locked is asked again after these pauses, in seconds; the last one goes on.
PAUSES_IN_TROUBLE = (0.1, 0.5, 2.0, 5.0)
Trouble = (OperationalError, InterfaceError)


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a worker looks, in seconds: for tasks, signs of life, silence taken for death, grace at the end."""

    poll: float = 1.0
    heartbeat: float = 5.0
    dead_after: float = 30.0
    grace: float = 20.0

    def __post_init__(self) -> None:
        if self.dead_after < 2 * self.heartbeat:
            raise ValueError("a worker may be taken for dead only after two missed heartbeats")


class WorkLoop:
    """Carries tasks out, one at a time, until told to stop; with `until_idle`, until none is ready."""

    def __init__(self, pace: Pace, *, until_idle: bool = False) -> None:
        self._pace = pace
        self._until_idle = until_idle
        self._signals = StopSignals(grace=pace.grace)
        self._next_round = 0.0
        self._trouble = 0

    def run(self) -> None:
        """Work until told to stop."""
        with self._signals:
            self._worker = sign_in_worker(at=timezone.now())
            write_down_schedules(declared_schedules(), at=timezone.now())
            self._heartbeat = Heartbeat(self._worker, interval=self._pace.heartbeat)
            self._heartbeat.start()
            logger.info("worker started")
            try:
                self._work()
            finally:
                self._heartbeat.stop()
                sign_out_worker(self._worker, at=timezone.now())
                logger.info("worker stopped")

    def _work(self) -> None:
        while not self._signals.is_stopping:
            try:
                has_worked = self._take_a_turn()
                self._trouble = 0
            except Trouble as error:
                self._wait_out(error)
                continue
            if not has_worked:
                if self._until_idle:
                    return
                self._signals.sleep(self._pace.poll)

    def _take_a_turn(self) -> bool:
        """Do what is to be done now; tell whether a task was carried out."""
        close_old_connections()
        now = timezone.now()
        if time.monotonic() >= self._next_round:
            take_back_lost_runs(dead_before=now - timedelta(seconds=self._pace.dead_after), at=now)
            self._next_round = time.monotonic() + self._pace.heartbeat
        enqueue_due_tasks(at=now)
        run = take_next_run(self._worker, at=now)
        if run is None:
            return False
        with self._heartbeat.of(run):
            self._carry_out(run)
        return True

    def _carry_out(self, run: Run) -> None:
        started = time.perf_counter()
        try:
            with self._signals.during_task():
                answer = call_task(run)
        except StopNow:
            connections.close_all()
            self._settle(lambda: give_back_run(run, at=timezone.now()))
        except (Exception, SystemExit) as error:  # noqa: BLE001 a task may fail in any way, and each way is written down
            failure = error
            self._settle(lambda: fail_run(run, failure, at=timezone.now()))
        else:
            self._settle(lambda: finish_run(run, answer, at=timezone.now()))
            milliseconds = round((time.perf_counter() - started) * 1000, 1)
            logger.info("done", extra=log_fields(run) | {"attempt": run.attempts, "ms": milliseconds})

    def _settle(self, change: Callable[[], bool]) -> None:
        """Write down how a run ended, again if the database is in trouble; without it, the run would be taken for dead."""
        for pause in (*PAUSES_IN_TROUBLE, None):
            try:
                if not change():
                    logger.warning("the end of a task came too late: another worker has taken it over")
            except Trouble:
                if pause is None:
                    raise
                connections.close_all()
                self._signals.sleep(pause)
            else:
                return

    def _wait_out(self, error: Exception) -> None:
        pause = PAUSES_IN_TROUBLE[min(self._trouble, len(PAUSES_IN_TROUBLE) - 1)]
        self._trouble += 1
        logger.warning("the database is in trouble (%s); asking again", type(error).__name__)
        connections.close_all()
        self._signals.sleep(pause)


def call_task(run: Run) -> object:
    """Call a run's task and return its answer as plain JSON values."""
    result = run.result
    task: Task[..., object] = result.task  # type: ignore[assignment]
    arguments = result.args_kwargs
    translation.deactivate()
    # mypy reads the types of Django 6's tasks, of which django-tasks is the forerunner.
    first = [TaskContext(task_result=result.task_result)] if task.takes_context else []  # type: ignore[arg-type]
    answer = task.call(*first, *arguments["args"], **arguments["kwargs"])
    try:
        return normalize_json(answer)
    except TypeError as error:
        raise PermanentFailure("the task did its work but returned what cannot be written down") from error
