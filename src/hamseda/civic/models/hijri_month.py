"""Where the city's Hijri months begin, when that differs from the tables or has been announced."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.enums import DayStatus
from hamseda.civic.models.recorded import Recorded


class HijriMonth(Recorded):
    """The first day of one Hijri month in this city; months without a row follow the Umm al-Qura table and are expected."""

    year = models.PositiveSmallIntegerField(_("Hijri year"))
    month = models.PositiveSmallIntegerField(_("month"))
    first_day = models.DateField(_("first day"))
    status = models.CharField(_("status"), max_length=10, choices=DayStatus)
    source = models.CharField(_("source"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("Hijri month")
        verbose_name_plural = _("Hijri months")
        ordering = ["year", "month"]
        constraints = [
            models.UniqueConstraint(fields=["year", "month"], name="hijri_month_once"),
            models.CheckConstraint(condition=models.Q(month__gte=1) & models.Q(month__lte=12), name="hijri_month_is_1_to_12"),
        ]

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}"
