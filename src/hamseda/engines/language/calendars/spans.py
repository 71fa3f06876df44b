"""The runs of days that have names: weeks, months, quarters, halves, seasons and years of a calendar."""

from __future__ import annotations

from datetime import date, timedelta

from hamseda.engines.language.calendars.conversion import month_length, to_day
from hamseda.engines.language.calendars.months import SATURDAY, add_months
from hamseda.engines.language.calendars.values import Calendar, CalendarDate, DaySpan, MonthStarts

__all__ = ["half_span", "month_span", "months_span", "quarter_span", "season_span", "week_span", "year_span"]


def week_span(day: date, first_weekday: int = SATURDAY) -> DaySpan:
    """Return the week a day lies in, by the weekday it begins with (Monday is 0)."""
    start = day - timedelta(days=(day.weekday() - first_weekday) % 7)
    return DaySpan(start, start + timedelta(days=6))


def months_span(calendar: Calendar, year: int, month: int, count: int, month_starts: MonthStarts | None = None) -> DaySpan:
    """Return `count` months on end, from the first day of the first to the last day of the last."""
    first = CalendarDate(calendar, year, month, 1)
    last = add_months(first, count - 1, month_starts)
    length = month_length(calendar, last.year, last.month, month_starts)
    return DaySpan(to_day(first, month_starts), to_day(CalendarDate(calendar, last.year, last.month, length), month_starts))


def month_span(calendar: Calendar, year: int, month: int, month_starts: MonthStarts | None = None) -> DaySpan:
    """Return one month."""
    return months_span(calendar, year, month, 1, month_starts)


def quarter_span(calendar: Calendar, year: int, quarter: int, month_starts: MonthStarts | None = None) -> DaySpan:
    """Return one quarter, 1 to 4."""
    return _part(calendar, year, quarter, 4, month_starts)


def half_span(calendar: Calendar, year: int, half: int, month_starts: MonthStarts | None = None) -> DaySpan:
    """Return one half year, 1 or 2."""
    return _part(calendar, year, half, 2, month_starts)


def year_span(calendar: Calendar, year: int, month_starts: MonthStarts | None = None) -> DaySpan:
    """Return one year."""
    return months_span(calendar, year, 1, 12, month_starts)


def season_span(calendar: Calendar, year: int, season: int) -> DaySpan:
    """Return one season, 1 (spring) to 4 (winter), of the northern hemisphere.

    The Jalali seasons are its quarters; the Gregorian ones whole months from March, so that winter ends in the next year. The months of
    the Hijri calendar move through the seasons, which therefore has none.
    """
    if calendar is Calendar.HIJRI:
        raise ValueError("the Hijri calendar has no seasons")
    if not 1 <= season <= 4:
        raise ValueError(f"there is no season {season}: a year has 4")
    month = season * 3 if calendar is Calendar.GREGORIAN else season * 3 - 2
    return months_span(calendar, year, month, 3)


def _part(calendar: Calendar, year: int, number: int, parts: int, month_starts: MonthStarts | None) -> DaySpan:
    if not 1 <= number <= parts:
        raise ValueError(f"there is no part {number}: the year is divided by {parts}")
    months = 12 // parts
    return months_span(calendar, year, (number - 1) * months + 1, months, month_starts)
