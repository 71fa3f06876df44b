"""One child of the parent process: how it is forked, told to stop, and cleared away with whatever it started itself."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess

from hamseda.project.serving.ties import die_with_parent

# A child that ends is started again after these pauses, in seconds; when they are used up, the whole stops.
PAUSES = (0.0, 1.0, 2.0, 5.0, 10.0)
# Having lived so long, it is taken to be well again.
LONG_LIFE = 60.0

# Forked, not begun anew: a child starts at once with everything loaded, and they share the memory.
_forking = multiprocessing.get_context("fork")


@dataclass(slots=True)
class Child:
    """A process to be kept running: its name, its work, and the seconds it gets to stop."""

    name: str
    work: Callable[[], None]
    stop_within: float
    pauses: tuple[float, ...] = PAUSES
    failures: int = 0
    start_again_at: float | None = None
    _process: BaseProcess | None = None
    _started_at: float = field(default=0.0)

    @property
    def pid(self) -> int | None:
        """The process's number."""
        return self._process.pid if self._process else None

    @property
    def exit_code(self) -> int | None:
        """How it ended; None while it runs."""
        return self._process.exitcode if self._process else None

    def start(self) -> None:
        """Fork the child."""
        self.start_again_at = None
        self._started_at = time.monotonic()
        self._process = _forking.Process(target=_be_child, args=(self.work, os.getpid()), name=self.name)
        self._process.start()

    def has_ended(self) -> bool:
        """Tell whether a child that was started has ended."""
        return self._process is not None and self._process.exitcode is not None

    def plan_restart(self) -> bool:
        """After an unexpected end, set when to start again; tell whether there is still hope."""
        self.clear_away()
        now = time.monotonic()
        self.failures = 0 if now - self._started_at > LONG_LIFE else self.failures
        self._process = None
        if self.failures >= len(self.pauses):
            return False
        self.start_again_at = now + self.pauses[self.failures]
        self.failures += 1
        return True

    def ask_to_stop(self) -> None:
        """Send SIGTERM."""
        if self._process and self._process.exitcode is None:
            self._process.terminate()

    def clear_away(self) -> None:
        """Kill whatever is left of the child and of what it started."""
        if self._process and self._process.pid:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.join()


def _be_child(work: Callable[[], None], parent: int) -> None:
    """Become a process of its own: its own group, so that Ctrl-C reaches the parent alone, and tied to the parent."""
    os.setpgid(0, 0)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    die_with_parent(parent, signal.SIGTERM)
    signal.pthread_sigmask(signal.SIG_SETMASK, set())
    work()
