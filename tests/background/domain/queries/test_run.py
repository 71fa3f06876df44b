"""The lists of the page of tasks."""

from __future__ import annotations

import pytest
from tests.background import sample_tasks

from hamseda.background.domain.durable_task import PermanentFailure
from hamseda.background.domain.queries.run import (
    count_tasks_by_state,
    failed_tasks,
    given_up_tasks,
    recent_tasks,
    running_tasks,
    waiting_tasks,
)
from hamseda.background.domain.run import cancel_task, fail_run, finish_run, take_next_run
from hamseda.background.domain.worker import sign_in_worker
from hamseda.background.enums import TaskState
from hamseda.background.models import Run

LISTS = (waiting_tasks, running_tasks, failed_tasks, given_up_tasks, recent_tasks)


@pytest.fixture
def one_in_each_state(db, now) -> None:
    worker = sign_in_worker(at=now)
    for name in ("done", "given up", "failed", "running"):
        sample_tasks.write_row.enqueue(name)
        run = take_next_run(worker, at=now)
        assert run is not None
        if name == "done":
            finish_run(run, None, at=now)
        elif name != "running":
            fail_run(run, PermanentFailure("no") if name == "given up" else OSError("no"), at=now)
    for name in ("cancelled", "waiting"):
        sample_tasks.write_row.enqueue(name)
    cancel_task(Run.objects.get(result__args_kwargs__args=["cancelled"]), by=None, at=now)


def names(runs) -> list[str]:
    return [run.result.args_kwargs["args"][0] for run in runs]


def test_lists_hold_each_task_where_it_stands(one_in_each_state):
    assert [names(each()) for each in LISTS] == [["waiting"], ["running"], ["failed"], ["given up"], ["done"]]


@pytest.mark.parametrize("each", LISTS)
def test_lists_with_their_workers_take_one_query(one_in_each_state, django_assert_num_queries, each):
    with django_assert_num_queries(1):
        assert [(str(run.worker), str(run), run.state) for run in each()]


def test_count_tasks_by_state_counts_every_state_in_one_query(one_in_each_state, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert count_tasks_by_state() == dict.fromkeys(TaskState, 1)
