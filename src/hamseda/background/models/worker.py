"""A worker: one process that carries tasks out, and its last sign of life."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

KEY_LENGTH = 64


class Worker(models.Model):
    """One process; its row stays for a while after it ended, so that its runs can be told from one another."""

    key = models.CharField(_("key"), max_length=KEY_LENGTH, primary_key=True)
    host = models.CharField(_("machine"), max_length=255)
    process = models.PositiveIntegerField(_("process"))
    started_at = models.DateTimeField(_("started"))
    seen_at = models.DateTimeField(_("last sign of life"), db_index=True)
    stopped_at = models.DateTimeField(_("stopped"), null=True, blank=True)

    class Meta:
        ordering = ["-seen_at"]
        verbose_name = _("worker")
        verbose_name_plural = _("workers")

    def __str__(self) -> str:
        return f"{self.host}:{self.process}"
