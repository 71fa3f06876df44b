"""The heartbeat: a thread that says, while the worker works, that it and its task are alive."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connection
from django.utils import timezone

from hamseda.background.domain.run import log_fields
from hamseda.background.domain.worker import give_sign_of_life
from hamseda.background.models import Run, Worker

logger = logging.getLogger("hamseda.background")


class Heartbeat(threading.Thread):
    """Beats at an interval until it is stopped; a beat the database does not take is left out."""

    def __init__(self, worker: Worker, *, interval: float) -> None:
        super().__init__(name="heartbeat", daemon=True)
        self._worker = worker
        self._interval = interval
        self._run: Run | None = None
        self._is_over = threading.Event()

    @contextmanager
    def of(self, run: Run) -> Iterator[None]:
        """Beat for a run, too."""
        self._run = run
        try:
            yield
        finally:
            self._run = None

    def run(self) -> None:
        """Beat until stopped."""
        try:
            while not self._is_over.wait(self._interval):
                self._beat()
        finally:
            connection.close()

    def stop(self) -> None:
        """Stop and wait for the last beat."""
        self._is_over.set()
        if self.is_alive():
            self.join(self._interval + 1)

    def _beat(self) -> None:
        run = self._run
        try:
            is_held = give_sign_of_life(self._worker, run, at=timezone.now())
        except DatabaseError as error:
            logger.warning("a heartbeat was missed: %s", type(error).__name__)
            connection.close()
            return
        if run is not None and not is_held and self._run is run:
            logger.warning("another worker has taken over", extra=log_fields(run) | {"attempt": run.attempts})
