"""Workers as processes of their own: what is killed is taken up again, what fails stops at its limit, what stops gives back."""

from __future__ import annotations

import os
import signal
import time

import pytest
from django.contrib.auth.models import Group
from tests.background import sample_tasks
from tests.background.conftest import exit_of
from tests.processes import wait_until

from hamseda.background.domain.queries.run import count_tasks_by_state, given_up_tasks
from hamseda.background.domain.work_loop import Pace, call_task
from hamseda.background.enums import TaskState
from hamseda.background.models import Run, Worker


def names() -> list[str]:
    return sorted(Group.objects.values_list("name", flat=True))


def attempts_of(directory) -> int:
    return len(list(directory.glob("attempt-*")))


def test_worker_with_waiting_tasks_carries_each_out_once(start_worker):
    for number in range(5):
        sample_tasks.write_row.enqueue(f"row {number}")
    assert exit_of(start_worker("--until-idle")) == 0
    assert names() == [f"row {number}" for number in range(5)]
    assert [run.attempts for run in Run.objects.all()] == [1] * 5
    assert count_tasks_by_state()[TaskState.DONE] == 5


def test_workers_together_share_the_tasks_without_doing_one_twice(start_worker):
    for number in range(30):
        sample_tasks.write_row.enqueue(f"row {number:02}")
    workers = [start_worker("--until-idle") for _ in range(2)]
    assert [exit_of(worker) for worker in workers] == [0, 0]
    assert [run.attempts for run in Run.objects.all()] == [1] * 30
    assert len(names()) == 30


def test_task_that_dies_with_its_process_is_taken_up_again_and_has_its_effects_once(start_worker, tmp_path):
    sample_tasks.die_half_way.enqueue(str(tmp_path), 1)
    assert exit_of(start_worker()) == -signal.SIGKILL
    assert names() == ["first half"]
    start_worker()
    wait_until(lambda: Run.objects.filter(done_at__isnull=False).exists())
    assert names() == ["first half", "second half"]
    assert attempts_of(tmp_path) == Run.objects.get().attempts == 2


def test_task_that_dies_each_time_is_given_up_at_its_limit(start_worker, tmp_path):
    sample_tasks.die_half_way.enqueue(str(tmp_path), 99)
    for _ in range(3):
        assert exit_of(start_worker()) == -signal.SIGKILL
    start_worker()
    wait_until(lambda: given_up_tasks().exists())
    run = given_up_tasks().get()
    assert run.last_error.startswith("WorkerDied: no sign of life since ")
    assert attempts_of(tmp_path) == run.attempts == run.limit == 3


def test_worker_killed_from_outside_while_its_task_runs_loses_it_to_another(start_worker, tmp_path):
    sample_tasks.take_long.enqueue(str(tmp_path), 60)
    first = start_worker()
    wait_until(lambda: list(tmp_path.glob("begun-*")))
    os.kill(first.pid, signal.SIGKILL)
    first.join()
    start_worker()
    wait_until(lambda: len(list(tmp_path.glob("begun-*"))) == 2)
    assert Run.objects.get().attempts == 2


def test_task_that_takes_longer_than_the_silence_allowed_is_left_to_its_living_worker(start_worker, tmp_path):
    sample_tasks.take_long.enqueue(str(tmp_path), 2)
    workers = [start_worker(), start_worker()]
    wait_until(lambda: list(tmp_path.glob("ended-*")))
    wait_until(lambda: Run.objects.filter(done_at__isnull=False).exists())
    assert [worker.exitcode for worker in workers] == [None, None]
    assert len(list(tmp_path.glob("begun-*"))) == Run.objects.get().attempts == 1


def test_task_that_fails_is_tried_again_up_to_its_limit_and_shown(start_worker):
    sample_tasks.fail.enqueue("the disk\nis full")
    start_worker()
    wait_until(lambda: given_up_tasks().exists())
    run = given_up_tasks().get()
    assert (run.attempts, run.last_error) == (3, "OSError: the disk is full")
    assert run.result.exception_class_path == "builtins.OSError"


def test_task_that_cannot_succeed_is_given_up_at_once(start_worker):
    sample_tasks.fail_for_good.enqueue("no such unit")
    assert exit_of(start_worker("--until-idle")) == 0
    assert [(run.attempts, run.last_error) for run in given_up_tasks()] == [(1, "PermanentFailure: no such unit")]


def test_task_that_tries_to_end_the_worker_fails_alone(start_worker):
    sample_tasks.leave.enqueue()
    sample_tasks.write_row.enqueue("after")
    start_worker()
    wait_until(lambda: given_up_tasks().exists() and names())
    assert names() == ["after"]
    assert given_up_tasks().get().last_error == "SystemExit: I leave"


def test_worker_told_to_stop_lets_its_task_finish_within_the_grace(start_worker, tmp_path):
    sample_tasks.take_long.enqueue(str(tmp_path), 0.6)
    worker = start_worker("--grace", "20")
    wait_until(lambda: list(tmp_path.glob("begun-*")))
    os.kill(worker.pid, signal.SIGTERM)
    assert exit_of(worker) == 0
    assert count_tasks_by_state()[TaskState.DONE] == 1
    assert Worker.objects.get().stopped_at is not None


@pytest.mark.parametrize("signals", [[signal.SIGTERM], [signal.SIGINT, signal.SIGINT]], ids=["after the grace", "told twice"])
def test_worker_told_to_stop_gives_an_unfinished_task_back_uncounted(start_worker, tmp_path, signals):
    sample_tasks.take_long.enqueue(str(tmp_path), 60)
    worker = start_worker("--grace", "0.2" if len(signals) == 1 else "60")
    wait_until(lambda: list(tmp_path.glob("begun-*")))
    for number in signals:
        os.kill(worker.pid, number)
        time.sleep(0.1)  # two signals of one kind at one moment are one
    assert exit_of(worker) == 0
    run = Run.objects.get()
    assert (run.state, run.attempts, run.limit) == (TaskState.WAITING, 1, 4)


def test_idle_worker_told_to_stop_ends_at_once(start_worker):
    worker = start_worker("--poll", "60")
    wait_until(Worker.objects.exists)
    os.kill(worker.pid, signal.SIGTERM)
    assert exit_of(worker, within=5) == 0


def test_call_task_returning_no_json_value_fails_for_good(db):
    sample_tasks.return_a_set.enqueue()
    with pytest.raises(Exception, match="cannot be written down"):
        call_task(Run.objects.get())


def test_pace_that_takes_the_living_for_dead_is_refused():
    with pytest.raises(ValueError, match="two missed heartbeats"):
        Pace(heartbeat=5, dead_after=9)
