"""A schedule: a task that falls due again and again."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.background.rules.cadence import Cadence, read_cadence


class Schedule(models.Model):
    """One declared schedule and when it is due next; what is due survives a restart because it stands here."""

    name = models.CharField(_("name"), max_length=100, primary_key=True)
    task_path = models.CharField(_("task"), max_length=300)
    cadence_text = models.CharField(_("cadence"), max_length=50)
    next_due_at = models.DateTimeField(_("next due"), db_index=True)
    last_due_at = models.DateTimeField(_("last due"), null=True, blank=True)

    class Meta:
        ordering = ["next_due_at"]
        verbose_name = _("schedule")
        verbose_name_plural = _("schedules")

    def __str__(self) -> str:
        return self.name

    @property
    def cadence(self) -> Cadence:
        """How often it falls due."""
        return read_cadence(self.cadence_text)
