"""A run: what became of one task, over all its attempts."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from hamseda.background.enums import TaskState
from hamseda.background.models.schedule import Schedule
from hamseda.background.models.worker import Worker

ERROR_LENGTH = 500


class Run(models.Model):
    """Stands beside the queue's own row and holds what that row does not: attempts, heartbeat, the end.

    While a task runs it has a heartbeat; with its end it is done or given up. `attempts` only grows: together with the worker
    it says whose run this is, so that a worker believed dead cannot write over what another has done since.
    """

    result = models.OneToOneField(
        DBTaskResult, on_delete=models.CASCADE, primary_key=True, related_name="run", verbose_name=_("task")
    )
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    limit = models.PositiveIntegerField(_("limit of attempts"))
    worker = models.ForeignKey(Worker, on_delete=models.SET_NULL, null=True, blank=True, verbose_name=_("worker"))
    heartbeat_at = models.DateTimeField(_("heartbeat"), null=True, blank=True)
    next_try_at = models.DateTimeField(_("next try"), null=True, blank=True)
    last_error = models.CharField(_("last error"), max_length=ERROR_LENGTH, blank=True)
    given_up_at = models.DateTimeField(_("given up"), null=True, blank=True)
    is_cancelled = models.BooleanField(_("cancelled"), default=False)
    done_at = models.DateTimeField(_("done"), null=True, blank=True)
    schedule = models.ForeignKey(Schedule, on_delete=models.SET_NULL, null=True, blank=True, verbose_name=_("schedule"))

    class Meta:
        ordering = ["-result__enqueued_at"]
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        indexes = [
            models.Index("heartbeat_at", name="run_running", condition=Q(heartbeat_at__isnull=False)),
            models.Index("given_up_at", name="run_given_up", condition=Q(given_up_at__isnull=False)),
            models.Index("done_at", name="run_done", condition=Q(done_at__isnull=False)),
            models.Index("next_try_at", name="run_open", condition=Q(done_at__isnull=True, given_up_at__isnull=True)),
        ]
        constraints = [
            models.CheckConstraint(name="run_has_one_end", condition=Q(done_at__isnull=True) | Q(given_up_at__isnull=True)),
            models.CheckConstraint(
                name="run_has_no_heartbeat_after_its_end",
                condition=Q(heartbeat_at__isnull=True) | Q(done_at__isnull=True, given_up_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return str(self.label)

    @property
    def state(self) -> TaskState:
        """Where the task stands."""
        if self.done_at:
            return TaskState.DONE
        if self.given_up_at:
            return TaskState.CANCELLED if self.is_cancelled else TaskState.GIVEN_UP
        if self.heartbeat_at:
            return TaskState.RUNNING
        return TaskState.FAILED if self.last_error else TaskState.WAITING

    @property
    def label(self) -> str | Promise:
        """What the task is called; its last word where the code no longer has it."""
        try:
            task = import_string(self.result.task_path)
        except ImportError:
            return self.result.task_path.rpartition(".")[2]
        label: str | Promise = getattr(task, "label", "") or task.name
        return label
