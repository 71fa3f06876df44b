"""The tables: workers, schedules and the runs of tasks."""

from hamseda.background.models.run import Run
from hamseda.background.models.schedule import Schedule
from hamseda.background.models.worker import Worker

__all__ = ["Run", "Schedule", "Worker"]
