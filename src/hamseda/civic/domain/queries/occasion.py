"""Which occasions fall on which days, and how sure those days are."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta

from django.db.models import Max, Min

from hamseda.civic.enums import CalendarKind, DayStatus
from hamseda.civic.models import HijriMonth, Occasion, OccasionDay

# Where there are no days yet: a year back and five on.
DAYS_BACK, DAYS_ON = 366, 5 * 366


def days_horizon(*, at: datetime) -> tuple[date, date]:
    """Return the first and last day for which occasions are worked out: those there are, and at least five years on."""
    known = OccasionDay.objects.aggregate(first=Min("day"), last=Max("day"))
    nearest, farthest = at.date() - timedelta(DAYS_BACK), at.date() + timedelta(DAYS_ON)
    return min(known["first"] or nearest, nearest), max(known["last"] or farthest, farthest)


def occasion_days_between(first: date, last: date) -> list[OccasionDay]:
    """Return the days of occasions from `first` to `last`, both included, each with its occasion, in order."""
    rows = OccasionDay.objects.filter(day__gte=first, day__lte=last)
    return list(rows.select_related("occasion").order_by("day", "-occasion__is_holiday", "occasion_id"))


def occasions_by_day(first: date, last: date) -> dict[date, list[OccasionDay]]:
    """Return the same, gathered by day."""
    by_day: dict[date, list[OccasionDay]] = defaultdict(list)
    for row in occasion_days_between(first, last):
        by_day[row.day].append(row)
    return by_day


def expected_days_between(first: date, last: date) -> list[OccasionDay]:
    """Return the days that still wait for an announcement."""
    rows = OccasionDay.objects.filter(day__gte=first, day__lte=last, status=DayStatus.EXPECTED)
    return list(rows.select_related("occasion").order_by("day", "occasion_id"))


def status_of_day(occasion: Occasion, year: int) -> DayStatus:
    """Return how sure an occasion's day in one year of its calendar is: Hijri days are expected until their month is confirmed."""
    if occasion.calendar != CalendarKind.HIJRI or occasion.month is None:
        return DayStatus.EXPECTED if occasion.calendar == CalendarKind.HIJRI else DayStatus.CONFIRMED
    confirmed = HijriMonth.objects.filter(year=year, month=occasion.month, status=DayStatus.CONFIRMED)
    return DayStatus.CONFIRMED if confirmed.exists() else DayStatus.EXPECTED
