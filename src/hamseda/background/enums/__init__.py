"""The room's closed lists."""

from hamseda.background.enums.task_state import TaskState

__all__ = ["TaskState"]
