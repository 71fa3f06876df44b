"""A day written in a calendar and a language, by a named pattern or one of the caller's own."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from hamseda.engines.language.calendars.conversion import from_day
from hamseda.engines.language.calendars.values import Calendar, CalendarDate, MonthStarts
from hamseda.engines.language.digits import localise
from hamseda.engines.language.languages import language_of
from hamseda.engines.language.tables import calendars as tables

__all__ = ["format_calendar_date", "format_date"]


def format_date(
    day: date, calendar: Calendar, language: str, pattern: str = "long", month_starts: MonthStarts | None = None
) -> str:
    """Write a day, e.g. «دوشنبه ۲ آذر ۱۴۰۵».

    `pattern` is long, short, numeric, day_month, month_year or weekday; or a text with the fields {weekday}, {day}, {month} (its name),
    {year}, {day_number} and {month_number} (two digits).
    """
    return _write(from_day(day, calendar, month_starts), day.weekday(), language, pattern)


def format_calendar_date(value: CalendarDate, language: str, pattern: str = "short") -> str:
    """Write a date that need not exist and has no weekday, as for an error's sentence."""
    if "{weekday}" in _template(language, pattern):
        raise ValueError("a date without its day has no weekday; use format_date")
    return _write(value, 0, language, pattern)


@lru_cache(maxsize=64)
def _template(language: str, pattern: str) -> str:
    """Return the text to fill in."""
    named = tables.DATE_PATTERNS[language_of(language)]
    if pattern in named:
        return named[pattern]
    if "{" not in pattern:
        raise ValueError(f"there is no date pattern {pattern!r}; choose one of: {', '.join(named)}")
    return pattern


@lru_cache(maxsize=4096)
def _figure(number: int, width: int, code: str) -> str:
    """Return a number in the language's digits, filled up with zeros."""
    return localise(f"{number:0{width}}", code)


def _write(value: CalendarDate, weekday: int, language: str, pattern: str) -> str:
    code = language_of(language)
    return _template(code, pattern).format(
        weekday=tables.WEEKDAY_NAMES[code][weekday],
        day=_figure(value.day, 1, code),
        month=tables.MONTH_NAMES[value.calendar][code][value.month - 1],
        year=_figure(value.year, 1, code),
        day_number=_figure(value.day, 2, code),
        month_number=_figure(value.month, 2, code),
    )
