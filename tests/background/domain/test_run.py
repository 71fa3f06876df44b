"""The life of a run, step by step."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django_tasks.base import TaskResultStatus
from tests.background import sample_tasks

from hamseda.background.domain.durable_task import PermanentFailure
from hamseda.background.domain.run import (
    cancel_task,
    fail_run,
    finish_run,
    give_back_run,
    in_one_line,
    retry_task,
    take_back_lost_runs,
    take_next_run,
)
from hamseda.background.domain.worker import sign_in_worker
from hamseda.background.enums import TaskState
from hamseda.background.models import Run
from hamseda.background.rules.errors import StateForbids

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def worker(now):
    return sign_in_worker(at=now)


@pytest.fixture
def taken(worker, now) -> Run:
    sample_tasks.write_row.enqueue("a row")
    run = take_next_run(worker, at=now)
    assert run is not None
    return run


def standing(run: Run) -> tuple[TaskState, str]:
    present = Run.objects.get(pk=run.pk)
    return present.state, present.result.status


def test_take_next_run_with_none_waiting_is_none(worker, now):
    assert take_next_run(worker, at=now) is None


def test_take_next_run_marks_it_as_this_workers(taken, worker, now):
    assert (taken.worker, taken.attempts, taken.heartbeat_at) == (worker, 1, now)
    assert standing(taken) == (TaskState.RUNNING, TaskResultStatus.RUNNING)
    assert take_next_run(worker, at=now) is None


def test_take_next_run_prefers_priority_and_then_age(worker, now):
    for name, priority in (("first", 0), ("second", 0), ("urgent", 50)):
        sample_tasks.write_row.using(priority=priority).enqueue(name)
    taken = [take_next_run(worker, at=now) for _ in range(3)]
    assert [run.result.args_kwargs["args"] for run in taken if run] == [["urgent"], ["first"], ["second"]]


def test_take_next_run_leaves_what_is_for_later_until_then(worker, now):
    sample_tasks.write_row.using(run_after=now + MINUTE).enqueue("a row")
    assert take_next_run(worker, at=now) is None
    assert take_next_run(worker, at=now + MINUTE) is not None


def test_finish_run_keeps_the_answer(taken, now):
    assert finish_run(taken, {"rows": 1}, at=now + MINUTE)
    assert standing(taken) == (TaskState.DONE, TaskResultStatus.SUCCESSFUL)
    taken.result.refresh_from_db()
    assert (taken.result.return_value, taken.result.finished_at) == ({"rows": 1}, now + MINUTE)


def test_fail_run_before_the_limit_waits_for_another_try(taken, now):
    assert fail_run(taken, OSError("disk  full\nagain"), at=now)
    taken.refresh_from_db()
    assert (taken.state, taken.last_error) == (TaskState.FAILED, "OSError: disk full again")
    assert taken.next_try_at > now
    assert standing(taken)[1] == TaskResultStatus.READY


@pytest.mark.parametrize(
    ("error", "limit"), [(PermanentFailure("no"), 9), (OSError("no"), 1)], ids=["permanent", "at the limit"]
)
def test_fail_run_that_is_the_last_gives_up(taken, now, error, limit):
    Run.objects.update(limit=limit)
    taken.limit = limit
    assert fail_run(taken, error, at=now)
    assert standing(taken) == (TaskState.GIVEN_UP, TaskResultStatus.FAILED)
    assert Run.objects.get().given_up_at == now


def test_run_taken_over_by_another_worker_is_not_changed_by_the_first(taken, now):
    assert take_back_lost_runs(dead_before=now + MINUTE, at=now + MINUTE) == 1
    second = take_next_run(sign_in_worker(at=now), at=now + 2 * MINUTE)
    assert second is not None
    assert not finish_run(taken, None, at=now + 3 * MINUTE)
    assert not fail_run(taken, OSError("too late"), at=now + 3 * MINUTE)
    assert not give_back_run(taken, at=now + 3 * MINUTE)
    assert finish_run(second, None, at=now + 3 * MINUTE)
    assert (Run.objects.get().attempts, Run.objects.get().last_error) == (2, "")


def test_take_back_lost_runs_leaves_those_with_a_fresh_heartbeat(taken, now):
    assert take_back_lost_runs(dead_before=now, at=now) == 0
    assert standing(taken)[0] == TaskState.RUNNING


def test_give_back_run_does_not_count_the_attempt(taken, now):
    assert give_back_run(taken, at=now)
    taken.refresh_from_db()
    assert (taken.state, taken.attempts, taken.limit) == (TaskState.WAITING, 1, 4)


def test_retry_task_given_up_runs_again_with_all_its_attempts(taken, worker, now):
    fail_run(taken, PermanentFailure("no"), at=now)
    retry_task(taken, by=None, at=now)
    again = take_next_run(worker, at=now)
    assert again is not None
    assert (again.attempts, again.limit) == (2, 4)


def test_retry_task_that_waits_for_its_next_try_runs_at_once(taken, worker, now):
    fail_run(taken, OSError("full"), at=now)
    Run.objects.update(next_try_at=now + MINUTE)
    retry_task(taken, by=None, at=now)
    assert take_next_run(worker, at=now) is not None


def test_retry_task_that_runs_is_refused(taken, now):
    with pytest.raises(StateForbids) as refusal:
        retry_task(taken, by=None, at=now)
    assert refusal.value.state is TaskState.RUNNING


def test_cancel_task_that_waits_keeps_it_from_running_until_it_is_retried(worker, now):
    sample_tasks.write_row.enqueue("a row")
    run = Run.objects.get()
    cancel_task(run, by=None, at=now)
    assert take_next_run(worker, at=now) is None
    assert standing(run) == (TaskState.CANCELLED, TaskResultStatus.FAILED)
    retry_task(run, by=None, at=now)
    assert take_next_run(worker, at=now) is not None


def test_cancel_task_that_runs_is_refused(taken, now):
    with pytest.raises(StateForbids):
        cancel_task(taken, by=None, at=now)


def test_fail_run_whose_code_is_gone_has_the_usual_pauses_and_its_last_name(taken, now):
    taken.result.task_path = "hamseda.background.tasks.no_longer_there"
    taken.result.save(update_fields=["task_path"])
    assert fail_run(taken, ImportError("no_longer_there"), at=now)
    assert standing(taken)[0] == TaskState.FAILED
    assert str(Run.objects.get()) == "no_longer_there"


@pytest.mark.parametrize(
    ("error", "line"), [(OSError(), "OSError"), (ValueError("a\n\tb"), "ValueError: a b"), (OSError("x" * 900), None)]
)
def test_in_one_line_is_short_and_without_breaks(error, line):
    assert in_one_line(error) == (line or f"OSError: {'x' * 491}")
