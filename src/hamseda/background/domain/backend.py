"""The queue's backend: a task and its run are written down together, in the transaction of what caused them."""

from __future__ import annotations

from typing import Any, ParamSpec, TypeVar

from django.db import transaction
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task
from django_tasks_db.backend import DatabaseBackend, TaskResult

from hamseda.background.domain.durable_task import declaration_of
from hamseda.background.models import Run

Arguments = ParamSpec("Arguments")
Answer = TypeVar("Answer")


class DurableBackend(DatabaseBackend):
    """Django's tasks in the database, each with a run beside it."""

    # mypy reads the types of Django 6's tasks, of which django-tasks is the forerunner.
    def enqueue(  # type: ignore[override]
        self, task: Task[Arguments, Answer], args: Any, kwargs: Any
    ) -> TaskResult[Arguments, Answer]:
        """Write down a task."""
        with transaction.atomic():
            result: TaskResult[Arguments, Answer] = super().enqueue(task, args, kwargs)  # type: ignore[arg-type]
            Run.objects.create(result_id=result.id, limit=declaration_of(task).limit, next_try_at=task.run_after)
        return result

    # The parent's own way would write the task without its run; this one goes through `enqueue`.
    aenqueue = BaseTaskBackend.aenqueue  # type: ignore[assignment]
