"""The heartbeat's thread."""

from __future__ import annotations

import pytest
from django.db import connection
from tests.background import sample_tasks
from tests.processes import wait_until

from hamseda.background.domain.heartbeat import Heartbeat
from hamseda.background.domain.run import take_next_run
from hamseda.background.domain.worker import sign_in_worker
from hamseda.background.models import Run, Worker

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def beating(now):
    heartbeat = Heartbeat(sign_in_worker(at=now), interval=0.02)
    heartbeat.start()
    yield heartbeat
    heartbeat.stop()


def test_heartbeat_while_it_beats_keeps_worker_and_run_alive(beating, now):
    sample_tasks.write_row.enqueue("a row")
    run = take_next_run(Worker.objects.get(), at=now)
    assert run is not None
    with beating.of(run):
        wait_until(lambda: Run.objects.filter(heartbeat_at__gt=now).exists())
    assert Worker.objects.get().seen_at > now


def test_heartbeat_whose_run_was_taken_over_says_so(beating, now, caplog):
    sample_tasks.write_row.enqueue("a row")
    run = take_next_run(Worker.objects.get(), at=now)
    assert run is not None
    Run.objects.update(attempts=2)
    with beating.of(run):
        wait_until(lambda: "another worker has taken over" in caplog.messages)
    assert Run.objects.get().heartbeat_at == now


def test_heartbeat_while_the_database_refuses_leaves_a_beat_out_and_goes_on(beating, now, caplog):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE background_worker RENAME TO background_worker_away")
        wait_until(lambda: any(message.startswith("a heartbeat was missed") for message in caplog.messages))
        cursor.execute("ALTER TABLE background_worker_away RENAME TO background_worker")
    wait_until(lambda: Worker.objects.filter(seen_at__gt=now).exists())
    assert beating.is_alive()


def test_heartbeat_that_is_stopped_ends(now):
    heartbeat = Heartbeat(sign_in_worker(at=now), interval=0.02)
    heartbeat.start()
    heartbeat.stop()
    assert not heartbeat.is_alive()
