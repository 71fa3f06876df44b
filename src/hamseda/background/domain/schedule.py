"""Schedules: rooms declare them in code, the table keeps when each is due, any worker enqueues what is due, once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from hamseda.background.domain.durable_task import DurableTask
from hamseda.background.models import Run, Schedule
from hamseda.background.rules.cadence import Cadence, write_cadence


@dataclass(frozen=True, slots=True)
class DeclaredSchedule:
    """A task without arguments and how often it falls due."""

    name: str
    task_path: str
    cadence: Cadence


_declared: dict[str, DeclaredSchedule] = {}


def declare_schedule(name: str, *, task: DurableTask[[], Any], cadence: Cadence) -> None:
    """Declare, in a room's `tasks`, that a task falls due again and again."""
    declared = DeclaredSchedule(name, task.module_path, cadence)
    if _declared.setdefault(name, declared) != declared:
        raise ValueError(f"the schedule {name!r} is declared twice")


def declared_schedules() -> list[DeclaredSchedule]:
    """Return what the rooms have declared."""
    return list(_declared.values())


def write_down_schedules(declared: list[DeclaredSchedule], *, at: datetime) -> None:
    """Bring the table in line with what is declared; what is unchanged keeps its next due time."""
    Schedule.objects.exclude(name__in=[each.name for each in declared]).delete()
    for each in declared:
        first_due = each.cadence.next_due(at, zone=_zone())
        text = write_cadence(each.cadence)
        schedule, is_new = Schedule.objects.get_or_create(
            name=each.name, defaults={"task_path": each.task_path, "cadence_text": text, "next_due_at": first_due}
        )
        if is_new or (schedule.task_path, schedule.cadence_text) == (each.task_path, text):
            continue
        if schedule.cadence_text != text:
            schedule.next_due_at = first_due
        schedule.task_path, schedule.cadence_text = each.task_path, text
        schedule.save(update_fields=["task_path", "cadence_text", "next_due_at"])


def enqueue_due_tasks(*, at: datetime) -> int:
    """Enqueue the task of each schedule that is due, once however often it was missed; return how many.

    The next due time is set by whoever still finds the old one there, in the transaction that enqueues: two workers cannot
    both do it, and one that dies half-way has done nothing.
    """
    return sum(_enqueue_if_still_due(schedule, at=at) for schedule in Schedule.objects.filter(next_due_at__lte=at))


def _enqueue_if_still_due(schedule: Schedule, *, at: datetime) -> bool:
    with transaction.atomic():
        due = schedule.next_due_at
        mine = Schedule.objects.filter(pk=schedule.pk, next_due_at=due).update(
            next_due_at=_next_due(schedule, at=at), last_due_at=due
        )
        # A run that has not ended yet is not overtaken by the next one.
        if not mine or Run.objects.filter(schedule=schedule, done_at__isnull=True, given_up_at__isnull=True).exists():
            return False
        result = import_string(schedule.task_path).enqueue()
        Run.objects.filter(pk=result.id).update(schedule=schedule)
    return True


def _next_due(schedule: Schedule, *, at: datetime) -> datetime:
    """Return the first due time that is still to come: intervals count from the last due time, and missed ones are passed over."""
    due = schedule.cadence.next_due(schedule.next_due_at, zone=_zone())
    return due if due > at else schedule.cadence.next_due(at, zone=_zone())


def _zone() -> ZoneInfo:
    return ZoneInfo(settings.TIME_ZONE)
