"""Schedules: due once, for as many workers as there are and however long nobody looked."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from hamseda.background.domain.run import finish_run, take_next_run
from hamseda.background.domain.schedule import (
    DeclaredSchedule,
    declare_schedule,
    declared_schedules,
    enqueue_due_tasks,
    write_down_schedules,
)
from hamseda.background.domain.worker import sign_in_worker
from hamseda.background.models import Run, Schedule
from hamseda.background.rules.cadence import Daily, Every
from hamseda.background.tasks import prune

HOUR = timedelta(hours=1)
HOURLY = DeclaredSchedule("hourly", "hamseda.background.tasks.prune.prune", Every(HOUR))


@pytest.fixture
def hourly(db, now) -> Schedule:
    write_down_schedules([HOURLY], at=now)
    return Schedule.objects.get()


def end_all(now) -> None:
    worker = sign_in_worker(at=now)
    while run := take_next_run(worker, at=now):
        finish_run(run, None, at=now)


def test_schedule_before_its_time_enqueues_nothing(hourly, now):
    assert enqueue_due_tasks(at=now + HOUR / 2) == 0


def test_schedule_at_its_time_enqueues_once_and_keeps_its_beat(hourly, now):
    assert enqueue_due_tasks(at=now + 1.1 * HOUR) == 1
    assert enqueue_due_tasks(at=now + 1.2 * HOUR) == 0
    hourly.refresh_from_db()
    assert (hourly.last_due_at, hourly.next_due_at) == (now + HOUR, now + 2 * HOUR)
    assert Run.objects.get().schedule == hourly


def test_schedule_missed_many_times_enqueues_once(hourly, now):
    late = now + 100.5 * HOUR
    assert enqueue_due_tasks(at=late) == 1
    hourly.refresh_from_db()
    assert hourly.next_due_at == late + HOUR


def test_schedule_whose_last_run_has_not_ended_waits_for_the_next_time(hourly, now):
    assert enqueue_due_tasks(at=now + HOUR) == 1
    assert enqueue_due_tasks(at=now + 2 * HOUR) == 0
    end_all(now + 2.5 * HOUR)
    assert enqueue_due_tasks(at=now + 3 * HOUR) == 1


def test_schedules_written_down_again_keep_their_next_time(hourly, now):
    write_down_schedules([HOURLY], at=now + HOUR / 2)
    assert Schedule.objects.get().next_due_at == now + HOUR


def test_schedules_written_down_with_a_new_cadence_are_due_by_it(hourly, now):
    daily = DeclaredSchedule("hourly", HOURLY.task_path, Daily(3, 40))
    write_down_schedules([daily], at=now)
    assert (Schedule.objects.get().cadence, Schedule.objects.get().next_due_at > now + HOUR) == (Daily(3, 40), True)


def test_schedules_no_longer_declared_are_forgotten(hourly, now):
    write_down_schedules([], at=now)
    assert Schedule.objects.count() == 0


def test_declare_schedule_of_one_name_for_two_things_is_refused():
    assert "background.prune" in {each.name for each in declared_schedules()}
    with pytest.raises(ValueError, match="declared twice"):
        declare_schedule("background.prune", task=prune, cadence=Daily(4))


@pytest.mark.django_db(transaction=True)
def test_schedule_seen_as_due_by_many_workers_at_once_enqueues_once():
    start = timezone.now()
    write_down_schedules([HOURLY], at=start)
    gate = threading.Barrier(4)
    enqueued: list[int] = []

    def look() -> None:
        gate.wait()
        enqueued.append(enqueue_due_tasks(at=start + HOUR))
        connection.close()

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(enqueued), Run.objects.count()) == ([0, 0, 0, 1], 1)
