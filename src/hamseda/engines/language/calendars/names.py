"""The names of months, weekdays, seasons and calendars in three languages."""

from __future__ import annotations

from datetime import date

from hamseda.engines.language.calendars.errors import CalendarError, DateProblem
from hamseda.engines.language.calendars.values import Calendar
from hamseda.engines.language.languages import language_of
from hamseda.engines.language.tables import calendars as tables

__all__ = [
    "calendar_name",
    "first_weekday",
    "month_name",
    "month_names",
    "season_name",
    "weekday_initial",
    "weekday_name",
    "weekday_names",
]


def month_name(calendar: Calendar, month: int, language: str) -> str:
    """Return the name of a month, 1 to 12."""
    if not 1 <= month <= 12:
        raise CalendarError(DateProblem.NO_SUCH_MONTH, calendar, month=month)
    return month_names(calendar, language)[month - 1]


def month_names(calendar: Calendar, language: str) -> tuple[str, ...]:
    """Return the twelve names in their order."""
    return tables.MONTH_NAMES[calendar][language_of(language)]


def weekday_name(weekday: int | date, language: str) -> str:
    """Return the name of a weekday (Monday is 0) or of a day's weekday."""
    return weekday_names(language)[weekday.weekday() if isinstance(weekday, date) else weekday]


def weekday_names(language: str) -> tuple[str, ...]:
    """Return the seven names, Monday first."""
    return tables.WEEKDAY_NAMES[language_of(language)]


def weekday_initial(weekday: int, language: str) -> str:
    """Return the one letter for the head of a month's column (Monday is 0)."""
    return tables.WEEKDAY_INITIALS[language_of(language)][weekday]


def first_weekday(language: str) -> int:
    """Return the weekday a week begins with where the reader has not chosen (Monday is 0, Saturday 5)."""
    return tables.FIRST_WEEKDAYS[language_of(language)]


def season_name(season: int, language: str) -> str:
    """Return the name of a season, 1 (spring) to 4 (winter)."""
    if not 1 <= season <= 4:
        raise ValueError(f"there is no season {season}: a year has 4")
    return tables.SEASON_NAMES[language_of(language)][season - 1]


def calendar_name(calendar: Calendar, language: str) -> str:
    """Return what a calendar is called."""
    return tables.CALENDAR_NAMES[language_of(language)][calendar]
