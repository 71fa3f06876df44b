"""The parent: starts its children, starts again what ends unexpectedly, and ends them all when it is told to stop."""

from __future__ import annotations

import logging
import signal
import time
from collections.abc import Callable

from hamseda.project.serving.child import Child

logger = logging.getLogger("hamseda.serve")

STOPS = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
HEARD = STOPS | {signal.SIGCHLD}
# How often to look whether the site answers, until it does.
LOOK_EVERY = 0.05
LONGEST_WAIT = 60.0


class CannotGoOn(Exception):
    """A child could not be kept running: one sentence says which, and where to read why."""


class Supervisor:
    """Keeps children running until a signal comes; everything happens in one thread that waits for signals."""

    def __init__(self, children: list[Child], *, is_answering: Callable[[], bool], on_ready: Callable[[], None]) -> None:
        self._children = children
        self._is_answering = is_answering
        self._on_ready = on_ready
        self._is_ready = False

    def run(self) -> None:
        """Start the children and watch over them until told to stop; raise `CannotGoOn` when one cannot be kept running."""
        before = signal.pthread_sigmask(signal.SIG_BLOCK, HEARD)
        try:
            for child in self._children:
                child.start()
            while self._heard_within(self._patience()) not in STOPS:
                self._look_after_children()
                self._look_whether_ready()
        finally:
            self._stop_all()
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _patience(self) -> float:
        """Return how long to wait for a signal before something else is to be done."""
        if not self._is_ready:
            return LOOK_EVERY
        planned = [child.start_again_at for child in self._children if child.start_again_at is not None]
        return max(0.0, min(planned) - time.monotonic()) if planned else LONGEST_WAIT

    def _heard_within(self, seconds: float) -> int | None:
        heard = signal.sigtimedwait(HEARD, seconds)
        return heard.si_signo if heard else None

    def _look_after_children(self) -> None:
        for child in self._children:
            if child.has_ended():
                self._plan_restart(child)
            if child.start_again_at is not None and child.start_again_at <= time.monotonic():
                child.start()

    def _plan_restart(self, child: Child) -> None:
        code = child.exit_code
        logger.error("the %s ended unexpectedly (code %s)", child.name, code)
        # What cannot even start is tried once more, not again and again.
        if not child.plan_restart() or (not self._is_ready and child.failures > 1):
            when = "again and again" if self._is_ready else "before the site answered"
            raise CannotGoOn(f"the {child.name} ended {when} (code {code}); what it said last stands above.")

    def _look_whether_ready(self) -> None:
        if not self._is_ready and self._is_answering():
            self._is_ready = True
            self._on_ready()

    def _stop_all(self) -> None:
        """Ask all to stop, wait as long as each may take, and kill what is left; a second signal ends the waiting."""
        for child in self._children:
            child.ask_to_stop()
        deadline = time.monotonic() + max(child.stop_within for child in self._children)
        while any(child.pid and child.exit_code is None for child in self._children) and time.monotonic() < deadline:
            if self._heard_within(0.2) in STOPS:
                break
        for child in self._children:
            child.clear_away()
