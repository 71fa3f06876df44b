"""The calendars an occasion recurs in, and how sure its day is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CalendarKind(models.TextChoices):
    """The calendar in which an occasion recurs; values equal those of engines/language."""

    JALALI = "jalali", _("Jalali")
    HIJRI = "hijri", _("Hijri")
    GREGORIAN = "gregorian", _("Gregorian")


class DayStatus(models.TextChoices):
    """A Hijri day is expected until it is announced."""

    EXPECTED = "expected", _("expected")
    CONFIRMED = "confirmed", _("confirmed")
