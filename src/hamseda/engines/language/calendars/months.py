"""Arithmetic with months, and a month laid out in weeks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hamseda.engines.language.calendars.conversion import check_year, from_day, month_length, to_day
from hamseda.engines.language.calendars.values import Calendar, CalendarDate, MonthStarts

__all__ = ["GridDay", "add_months", "add_years", "month_grid"]

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class GridDay:
    """One cell of a month laid out in weeks."""

    day: date
    value: CalendarDate
    is_in_month: bool


def add_months(value: CalendarDate, months: int, month_starts: MonthStarts | None = None) -> CalendarDate:
    """Go forward or back by months; a day the target month lacks becomes its last."""
    index = value.year * 12 + value.month - 1 + months
    year, month = index // 12, index % 12 + 1
    check_year(value.calendar, year)
    day = min(value.day, month_length(value.calendar, year, month, month_starts))
    return CalendarDate(value.calendar, year, month, day)


def add_years(value: CalendarDate, years: int, month_starts: MonthStarts | None = None) -> CalendarDate:
    """Go forward or back by years; 30 Esfand becomes 29 Esfand in a common year."""
    return add_months(value, years * 12, month_starts)


def month_grid(
    calendar: Calendar, year: int, month: int, first_weekday: int = SATURDAY, month_starts: MonthStarts | None = None
) -> tuple[tuple[GridDay, ...], ...]:
    """Lay a month out in weeks that begin with a weekday (Monday is 0), filled up with its neighbours' days."""
    first = to_day(CalendarDate(calendar, year, month, 1), month_starts)
    length = month_length(calendar, year, month, month_starts)
    before = (first.weekday() - first_weekday) % 7
    weeks = (before + length + 6) // 7
    days = [first + timedelta(days=number - before) for number in range(weeks * 7)]
    cells = [(day, from_day(day, calendar, month_starts)) for day in days]
    grid = [GridDay(day, value, (value.year, value.month) == (year, month)) for day, value in cells]
    return tuple(tuple(grid[start : start + 7]) for start in range(0, len(grid), 7))
