"""Revisions: every version of every record of the city, with what changed, by whom and when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.enums import RevisionKind
from hamseda.civic.models.person import Person


class Revision(models.Model):
    """One version of a record: `changes` maps each changed field to its value before and after."""

    noun = models.CharField(_("kind of record"), max_length=40)
    record_id = models.BigIntegerField(_("record"))
    version = models.PositiveIntegerField(_("version"))
    kind = models.CharField(_("what happened"), max_length=10, choices=RevisionKind)
    at = models.DateTimeField(_("time"))
    by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="revisions", verbose_name=_("person"))
    label = models.CharField(_("name of the record then"), max_length=300, blank=True)
    changes = models.JSONField(_("changes"), default=dict)

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["-version", "-id"]
        constraints = [models.UniqueConstraint(fields=["noun", "record_id", "version"], name="revision_once_per_version")]
        indexes = [models.Index(fields=["-at"], name="revision_by_time")]

    def __str__(self) -> str:
        return f"{self.noun} {self.record_id} v{self.version}"
