"""How a room declares a task: `@durable_task(label=...)` over a function at the module's level.

A task runs **at least once**. If its process dies after the last line and before the end was written down, it is run again, so
write it to be repeatable: look at what is already there before adding anything, or let a unique index refuse the second
time, and keep one step in one transaction. Arguments must be plain JSON values: pass a record's key, not the record.

    @durable_task(label=_("Send the weekly digest"), limit=8)
    def send_digest(week: str) -> None: ...

    send_digest.enqueue("2026-W47")    # in the transaction of what caused it
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import ParamSpec, TypeVar

from django.utils.functional import Promise
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks.base import Task

Arguments = ParamSpec("Arguments")
Answer = TypeVar("Answer")

LIMIT = 5
FIRST_PAUSE = timedelta(seconds=10)
LONGEST_PAUSE = timedelta(hours=1)


class PermanentFailure(Exception):
    """Raised by a task that cannot succeed however often it is tried; it is given up at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DurableTask(Task[Arguments, Answer]):
    """A task with what the room needs to know of it."""

    label: str | Promise = ""
    limit: int = LIMIT
    first_pause: timedelta = FIRST_PAUSE
    longest_pause: timedelta = LONGEST_PAUSE


def durable_task(
    *,
    label: str | Promise,
    limit: int = LIMIT,
    first_pause: timedelta = FIRST_PAUSE,
    longest_pause: timedelta = LONGEST_PAUSE,
    priority: int = 0,
) -> Callable[[Callable[Arguments, Answer]], DurableTask[Arguments, Answer]]:
    """Declare a task: what people read, how many attempts it has, how long it waits between them."""
    if limit < 1:
        raise ValueError(f"a task needs at least one attempt, not {limit}")

    def declare(function: Callable[Arguments, Answer]) -> DurableTask[Arguments, Answer]:
        return DurableTask(
            func=function,
            label=label,
            limit=limit,
            first_pause=first_pause,
            longest_pause=longest_pause,
            priority=priority,
            backend=DEFAULT_TASK_BACKEND_ALIAS,
        )

    return declare


def declaration_of(task: object) -> DurableTask[..., object]:
    """Return a task as a durable one; a task declared elsewhere gets the usual limit and pauses."""
    if isinstance(task, DurableTask):
        return task
    assert isinstance(task, Task)
    return DurableTask(func=task.func, label=task.name, backend=task.backend)
