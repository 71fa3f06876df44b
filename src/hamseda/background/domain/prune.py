"""Forgets what nobody looks at any more: tasks long done, tasks long given up, workers long gone."""

from __future__ import annotations

from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

from hamseda.background.models import Worker

KEEP_DONE = timedelta(days=14)
KEEP_GIVEN_UP = timedelta(days=90)
KEEP_WORKERS = timedelta(days=7)


def prune_background(*, at: datetime) -> int:
    """Delete old tasks with their runs, and workers that have not been seen for long; return how many tasks went."""
    done = DBTaskResult.objects.filter(run__done_at__lt=at - KEEP_DONE)
    given_up = DBTaskResult.objects.filter(run__given_up_at__lt=at - KEEP_GIVEN_UP)
    gone = sum(old.delete()[1].get("django_tasks_database.DBTaskResult", 0) for old in (done, given_up))
    Worker.objects.filter(seen_at__lt=at - KEEP_WORKERS).delete()
    return gone
