"""The city's working calendar, read from its week, its holidays and its exceptional days."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from zoneinfo import ZoneInfo

from django.conf import settings

from hamseda.civic.domain.working_day import DecidedDay, DifferingDays, Hours, WorkingCalendar
from hamseda.civic.models import City, ExceptionalDay, OccasionDay, WorkingTime


def working_calendar() -> WorkingCalendar:
    """Return the calendar of the city: two queries now, two more for every few years it is asked about."""
    week = {row.weekday: Hours(row.opens, row.closes) for row in WorkingTime.objects.all()}
    return WorkingCalendar(zone=city_zone(), week=week, read_days=differing_days)


def city_zone() -> ZoneInfo:
    """Return the time zone of the city, or the installation's own before there is one."""
    name = City.objects.order_by("pk").values_list("time_zone", flat=True).first()
    return ZoneInfo(name or settings.TIME_ZONE)


def differing_days(first: date, last: date) -> DifferingDays:
    """Return the days between two days, both included, that do not follow the week; two queries."""
    holidays: dict[date, tuple[str, ...]] = defaultdict(tuple)
    rows = OccasionDay.objects.filter(day__gte=first, day__lte=last, occasion__is_holiday=True).select_related("occasion")
    for row in rows.order_by("day", "occasion_id"):
        holidays[row.day] = (*holidays[row.day], row.occasion.name)
    decided = ExceptionalDay.objects.filter(day__gte=first, day__lte=last)
    return DifferingDays(holidays=dict(holidays), exceptions={row.day: _decided(row) for row in decided})


def _decided(row: ExceptionalDay) -> DecidedDay:
    hours = Hours(row.opens, row.closes) if row.opens and row.closes else None
    return DecidedDay(is_working=row.is_working, reason=row.reason, hours=hours)
