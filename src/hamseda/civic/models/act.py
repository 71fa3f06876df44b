"""Acts: what units and people did, recorded once and read by the ladder and by people's own records."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.enums import ActKind
from hamseda.civic.models.person import Person
from hamseda.civic.models.unit import Unit


class Act(models.Model):
    """One act: kind, units, person, time and the record it left; `key` keeps the same act from being counted twice."""

    key = models.CharField(_("key"), max_length=200, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=20, choices=ActKind)
    units = models.ManyToManyField(Unit, related_name="acts", verbose_name=_("units"))
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="acts", verbose_name=_("person"))
    at = models.DateTimeField(_("time"))
    noun = models.CharField(_("kind of record"), max_length=40)
    record_id = models.BigIntegerField(_("record"))

    class Meta:
        verbose_name = _("act")
        verbose_name_plural = _("acts")
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["noun", "record_id"], name="act_by_record"),
            models.Index(fields=["person", "-at"], name="act_by_person"),
            models.Index(fields=["-at"], name="act_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.noun} {self.record_id}"
