"""The states of a task, in the order of its life."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TaskState(models.TextChoices):
    """Where a task stands."""

    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Running")
    FAILED = "failed", _("Failed, will be tried again")
    GIVEN_UP = "given_up", _("Given up")
    CANCELLED = "cancelled", _("Cancelled")
    DONE = "done", _("Done")
