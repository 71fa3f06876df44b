"""What is forgotten, and what stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.background import sample_tasks

from hamseda.background.domain.durable_task import PermanentFailure
from hamseda.background.domain.prune import KEEP_DONE, KEEP_GIVEN_UP, KEEP_WORKERS, prune_background
from hamseda.background.domain.run import fail_run, finish_run, take_next_run
from hamseda.background.domain.worker import sign_in_worker
from hamseda.background.enums import TaskState
from hamseda.background.models import Run, Worker

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


@pytest.fixture
def three_tasks(now) -> None:
    for name in ("done", "given up", "waiting"):
        sample_tasks.write_row.enqueue(name)
    worker = sign_in_worker(at=now)
    done, given_up = take_next_run(worker, at=now), take_next_run(worker, at=now)
    assert done and given_up
    finish_run(done, None, at=now)
    fail_run(given_up, PermanentFailure("no"), at=now)


def states() -> list[TaskState]:
    return sorted(run.state for run in Run.objects.all())


def test_prune_before_anything_is_old_leaves_all(three_tasks, now):
    assert prune_background(at=now + KEEP_DONE) == 0
    assert len(states()) == 3


def test_prune_forgets_first_what_was_done_and_later_what_was_given_up(three_tasks, now):
    assert prune_background(at=now + KEEP_DONE + SECOND) == 1
    assert states() == [TaskState.GIVEN_UP, TaskState.WAITING]
    assert prune_background(at=now + KEEP_GIVEN_UP + SECOND) == 1
    assert states() == [TaskState.WAITING]


def test_prune_forgets_workers_long_gone(now):
    sign_in_worker(at=now)
    fresh = sign_in_worker(at=now + KEEP_WORKERS)
    prune_background(at=now + KEEP_WORKERS + SECOND)
    assert list(Worker.objects.all()) == [fresh]
