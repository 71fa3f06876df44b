"""Working hours by weekday, and the days that differ."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.models.recorded import Recorded


class WorkingTime(Recorded):
    """The hours of one weekday (Monday is 0); a weekday without a row is free."""

    weekday = models.PositiveSmallIntegerField(_("weekday (Monday is 0)"), unique=True)
    opens = models.TimeField(_("opens"))
    closes = models.TimeField(_("closes"))

    class Meta:
        verbose_name = _("working hours")
        verbose_name_plural = _("working hours")
        ordering = ["weekday"]
        constraints = [
            models.CheckConstraint(condition=models.Q(weekday__lte=6), name="working_weekday_is_0_to_6"),
            models.CheckConstraint(condition=models.Q(closes__gt=models.F("opens")), name="work_closes_after_it_opens"),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.opens}-{self.closes}"


class ExceptionalDay(Recorded):
    """A day that does not follow the week: closed by decision, open on a holiday, or with other hours."""

    day = models.DateField(_("day"), unique=True)
    is_working = models.BooleanField(_("is a working day"), default=False)
    opens = models.TimeField(_("opens"), null=True, blank=True)
    closes = models.TimeField(_("closes"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=200)

    class Meta:
        verbose_name = _("exceptional day")
        verbose_name_plural = _("exceptional days")
        ordering = ["day"]

    def __str__(self) -> str:
        return self.day.isoformat()
