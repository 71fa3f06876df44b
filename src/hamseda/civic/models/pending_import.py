"""Imports that have been read and previewed but not yet taken over."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.models.person import Person


class PendingImport(models.Model):
    """An uploaded sheet as rows of text, waiting for its preview to be confirmed.

    Once it is taken over, `rows` keeps only the rows that were put aside, each with its reasons, and `outcome` the counts.
    """

    noun = models.CharField(_("kind of record"), max_length=40)
    file_name = models.CharField(_("file name"), max_length=255)
    columns = models.JSONField(_("columns"), default=list)
    rows = models.JSONField(_("rows"), default=list)
    by = models.ForeignKey(Person, models.CASCADE, related_name="pending_imports", verbose_name=_("person"))
    at = models.DateTimeField(_("time"))
    outcome = models.JSONField(_("outcome"), default=dict, blank=True)
    finished_at = models.DateTimeField(_("taken over at"), null=True, blank=True)

    class Meta:
        verbose_name = _("pending import")
        verbose_name_plural = _("pending imports")
        ordering = ["-at"]

    def __str__(self) -> str:
        return self.file_name
