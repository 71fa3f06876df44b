"""How a worker hears that it must stop: at once while it waits, after a time of grace while a task runs."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType

STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class StopNow(BaseException):
    """Raised inside a running task when its time of grace is over; not an `Exception`, so that no task swallows it."""


class StopSignals:
    """Listens for SIGTERM and SIGINT while the block runs; must be used in the main thread."""

    def __init__(self, *, grace: float) -> None:
        self.is_stopping = False
        self._grace = grace
        self._is_in_task = False
        self._ears, self._mouth = os.pipe()
        self._before: dict[signal.Signals, object] = {}

    def __enter__(self) -> StopSignals:
        os.set_blocking(self._mouth, False)
        self._wakeup_before = signal.set_wakeup_fd(self._mouth)
        for number in STOP_SIGNALS:
            self._before[number] = signal.signal(number, self._hear_stop)
        self._before[signal.SIGALRM] = signal.signal(signal.SIGALRM, self._end_grace)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        os.close(self._ears)
        os.close(self._mouth)

    def sleep(self, seconds: float) -> None:
        """Wait, but no longer than until a signal comes."""
        if not self.is_stopping and select.select([self._ears], [], [], seconds)[0]:
            os.read(self._ears, 64)

    @contextmanager
    def during_task(self) -> Iterator[None]:
        """Let a task run; a signal gives it the time of grace, the end of that, or a second signal, raises `StopNow` in it."""
        self._is_in_task = True
        try:
            yield
        finally:
            self._is_in_task = False
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _hear_stop(self, number: int, frame: FrameType | None) -> None:
        is_second, self.is_stopping = self.is_stopping, True
        if not self._is_in_task:
            return
        if is_second or self._grace <= 0:
            raise StopNow
        signal.setitimer(signal.ITIMER_REAL, self._grace)

    def _end_grace(self, number: int, frame: FrameType | None) -> None:
        if self._is_in_task:
            raise StopNow
