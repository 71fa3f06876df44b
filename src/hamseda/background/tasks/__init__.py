"""The room's own tasks."""

from hamseda.background.tasks.prune import prune

__all__ = ["prune"]
