"""A worker's signs of life."""

from __future__ import annotations

import os
from datetime import timedelta

import pytest
from tests.background import sample_tasks

from hamseda.background.domain.queries.worker import workers_alive
from hamseda.background.domain.run import finish_run, take_next_run
from hamseda.background.domain.worker import give_sign_of_life, sign_in_worker, sign_out_worker
from hamseda.background.models import Run

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def test_worker_that_signs_in_is_alive_and_named(now):
    worker = sign_in_worker(at=now)
    assert list(workers_alive(at=now)) == [worker]
    assert str(worker).endswith(f":{os.getpid()}")


def test_worker_that_is_silent_or_signed_out_is_not_alive(now):
    silent, gone = sign_in_worker(at=now), sign_in_worker(at=now + MINUTE)
    sign_out_worker(gone, at=now + MINUTE)
    assert list(workers_alive(at=now + MINUTE)) == []
    assert give_sign_of_life(silent, None, at=now + MINUTE)
    assert list(workers_alive(at=now + MINUTE)) == [silent]


def test_sign_of_life_reaches_the_run_while_it_is_held(now):
    worker = sign_in_worker(at=now)
    sample_tasks.write_row.enqueue("a row")
    run = take_next_run(worker, at=now)
    assert run is not None
    assert give_sign_of_life(worker, run, at=now + MINUTE)
    assert Run.objects.get().heartbeat_at == now + MINUTE
    finish_run(run, None, at=now + MINUTE)
    assert not give_sign_of_life(worker, run, at=now + 2 * MINUTE)
    assert Run.objects.get().heartbeat_at is None
