"""Enqueueing: a task and its run are there together or not at all."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from asgiref.sync import sync_to_async
from django.db import connections, transaction
from django_tasks_db.models import DBTaskResult
from tests.background import sample_tasks

from hamseda.background.enums import TaskState
from hamseda.background.models import Run


@pytest.mark.django_db
def test_enqueue_writes_a_waiting_run_beside_the_task():
    result = sample_tasks.write_row.enqueue("a row")
    run = Run.objects.get()
    assert (str(run.pk), run.state, run.limit, run.attempts, str(run.label)) == (
        result.id,
        TaskState.WAITING,
        3,
        0,
        "Write a row",
    )


@pytest.mark.django_db
def test_enqueue_for_later_says_when(now):
    sample_tasks.write_row.using(run_after=now + timedelta(days=1)).enqueue("a row")
    assert Run.objects.get().next_try_at == now + timedelta(days=1)


@pytest.mark.django_db(transaction=True)
def test_enqueue_in_a_transaction_that_fails_leaves_nothing():
    def cause() -> None:
        with transaction.atomic():
            sample_tasks.write_row.enqueue("a row")
            raise LookupError("the cause failed")

    with pytest.raises(LookupError, match="the cause failed"):
        cause()
    assert (Run.objects.count(), DBTaskResult.objects.count()) == (0, 0)


@pytest.mark.django_db(transaction=True)
def test_aenqueue_writes_the_run_too():
    async def enqueue() -> None:
        await sample_tasks.write_row.aenqueue("a row")
        await sync_to_async(connections.close_all)()

    asyncio.run(enqueue())
    assert Run.objects.count() == DBTaskResult.objects.count() == 1
