"""The room's exceptions; they carry fields and are worded where a person reads them."""

from __future__ import annotations

from datetime import datetime

from hamseda.background.enums import TaskState


class BackgroundError(Exception):
    """Something the room refuses to do."""


class StateForbids(BackgroundError):
    """A task was asked to do what it cannot in its present state."""

    def __init__(self, state: TaskState) -> None:
        self.state = state
        super().__init__(f"not while the task is in the state {state.value}")


class WorkerDied(BackgroundError):
    """The process that ran a task ended without a word."""

    def __init__(self, last_seen: datetime | None) -> None:
        self.last_seen = last_seen
        super().__init__(f"no sign of life since {last_seen:%Y-%m-%d %H:%M:%S %Z}" if last_seen else "no sign of life")
