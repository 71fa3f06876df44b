"""A worker's comings and goings: it signs in, gives signs of life, signs out."""

from __future__ import annotations

import os
import socket
import uuid
from datetime import datetime

from hamseda.background.models import Run, Worker


def sign_in_worker(*, at: datetime) -> Worker:
    """Write down that this process carries out tasks."""
    return Worker.objects.create(
        key=uuid.uuid4().hex, host=socket.gethostname()[:255], process=os.getpid(), started_at=at, seen_at=at
    )


def give_sign_of_life(worker: Worker, run: Run | None, *, at: datetime) -> bool:
    """Say that a worker lives and, while it runs a task, that the run does; tell whether the run is still its own."""
    Worker.objects.filter(pk=worker.pk).update(seen_at=at)
    if run is None:
        return True
    held = Run.objects.filter(pk=run.pk, worker=worker, attempts=run.attempts, heartbeat_at__isnull=False)
    return bool(held.update(heartbeat_at=at))


def sign_out_worker(worker: Worker, *, at: datetime) -> None:
    """Write down that a worker has ended in good order."""
    Worker.objects.filter(pk=worker.pk).update(seen_at=at, stopped_at=at)
