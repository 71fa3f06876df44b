"""Occasions that recur in one of three calendars, and the days they fall on."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.enums import CalendarKind, DayStatus
from hamseda.civic.models.recorded import Named, Recorded, Searchable
from hamseda.civic.models.unit import CODE_LENGTH

LAST = -1


class Occasion(Recorded, Named, Searchable):
    """A day of the year that means something.

    The rule is a month and either a day (`LAST` for the last of the month) or a weekday and which one of the month (`LAST` again
    for the last). Without a month the occasion has only the days that are listed for it.
    """

    code = models.SlugField(_("code"), max_length=CODE_LENGTH, unique=True)
    calendar = models.CharField(_("calendar"), max_length=10, choices=CalendarKind)
    month = models.PositiveSmallIntegerField(_("month"), null=True, blank=True)
    day = models.SmallIntegerField(
        _("day of the month"), null=True, blank=True, help_text=_("-1 means the last day of the month")
    )
    weekday = models.PositiveSmallIntegerField(_("weekday (Monday is 0)"), null=True, blank=True)
    nth = models.SmallIntegerField(_("which one of the month"), null=True, blank=True, help_text=_("-1 means the last one"))
    from_year = models.PositiveSmallIntegerField(_("first year"), null=True, blank=True)
    until_year = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True)
    is_holiday = models.BooleanField(_("is a public holiday"), default=False)
    is_quiet = models.BooleanField(
        _("is a quiet day"), default=False, help_text=_("No promotion on this day: mourning or remembrance.")
    )
    note = models.TextField(_("note"), blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("occasion")
        verbose_name_plural = _("occasions")
        ordering = ["calendar", "month", "day", "code"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name_fa="", name_en="", name_ar=""), name="occasion_has_a_name"),
            models.CheckConstraint(
                condition=models.Q(month=None) | (models.Q(month__gte=1) & models.Q(month__lte=12)),
                name="occasion_month_is_1_to_12",
            ),
            models.CheckConstraint(
                condition=models.Q(day=None) | models.Q(day=LAST) | (models.Q(day__gte=1) & models.Q(day__lte=31)),
                name="occasion_day_is_1_to_31_or_last",
            ),
        ]

    def words_to_search(self) -> list[str]:
        """Return names and code."""
        return [self.name_fa, self.name_en, self.name_ar, self.code]


class OccasionDay(models.Model):
    """The day an occasion falls on in one year of its own calendar; a Hijri day is expected until announced."""

    occasion = models.ForeignKey(Occasion, models.CASCADE, related_name="days", verbose_name=_("occasion"))
    year = models.PositiveSmallIntegerField(_("year of its own calendar"))
    day = models.DateField(_("day"), db_index=True)
    status = models.CharField(_("status"), max_length=10, choices=DayStatus)
    is_moved = models.BooleanField(_("was moved by hand"), default=False)

    class Meta:
        verbose_name = _("day of an occasion")
        verbose_name_plural = _("days of occasions")
        ordering = ["day", "occasion_id"]
        constraints = [models.UniqueConstraint(fields=["occasion", "year"], name="occasion_once_a_year")]

    def __str__(self) -> str:
        return f"{self.occasion} {self.day.isoformat()}"
