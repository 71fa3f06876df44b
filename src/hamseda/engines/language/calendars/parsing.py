"""A typed date understood: year/month/day in any digits, or a day with the month's name; whatever is doubtful is refused."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NoReturn

from hamseda.engines.language.calendars.conversion import to_day
from hamseda.engines.language.calendars.errors import CalendarError, DateProblem
from hamseda.engines.language.calendars.values import Calendar, CalendarDate, MonthStarts
from hamseda.engines.language.folding import fold_text
from hamseda.engines.language.tables import calendars as tables

__all__ = ["parse_date"]

LONGEST = 80
_SHAPE = re.compile(r"[\w\s/.,،\-']+")
_TOKENS = re.compile(r"\d+|[^\W\d_]+")
# What may stand beside a day or a month's name and says nothing more: 2nd of, «۲م», «آذر ماه», «سال ۱۴۰۵».
_FILLERS = frozenset(tables.DATE_FILLERS)
_MONTH_WORD = fold_text(tables.MONTH_WORD)


def parse_date(text: str, calendar: Calendar, month_starts: MonthStarts | None = None) -> date:
    """Return the day a typed date names, or say with a `CalendarError` what is wrong with it."""
    folded = fold_text(text[: LONGEST + 1]).strip()
    if len(text) > LONGEST or not _SHAPE.fullmatch(folded):
        _refuse(DateProblem.NOT_A_DATE, calendar, text)
    tokens = _TOKENS.findall(folded)
    numbers = [each for each in tokens if each.isdigit()]
    words = "".join(each for each in tokens if not each.isdigit() and each not in _FILLERS)
    weekday, month = _weekday_and_month(words, calendar, text)
    if len(numbers) != (3 if month is None else 2):
        _refuse(DateProblem.NOT_A_DATE, calendar, text)
    year, month, day = _by_figures(numbers, calendar, text) if month is None else _by_name(numbers, month, calendar, text)
    found = to_day(CalendarDate(calendar, year, month, day), month_starts)
    if weekday is not None and found.weekday() != weekday:
        raise CalendarError(
            DateProblem.WRONG_WEEKDAY, calendar, text=text, year=year, month=month, day=day, weekday=found.weekday()
        )
    return found


def _refuse(problem: DateProblem, calendar: Calendar, text: str) -> NoReturn:
    raise CalendarError(problem, calendar, text=text[:LONGEST])


def _by_figures(numbers: list[str], calendar: Calendar, text: str) -> tuple[int, int, int]:
    """Read y/m/d, or d/m/y where it cannot be read otherwise."""
    first, middle, last = numbers
    if len(first) >= 3:
        return int(first), int(middle), int(last)
    if len(last) < 3:
        _refuse(DateProblem.SHORT_YEAR, calendar, text)
    # 3/4/2026 is March to some and April to others; in the other two calendars the day always goes first.
    if calendar is Calendar.GREGORIAN and int(first) <= 12 and first.lstrip("0") != middle.lstrip("0"):
        _refuse(DateProblem.AMBIGUOUS, calendar, text)
    return int(last), int(middle), int(first)


def _by_name(numbers: list[str], month: int, calendar: Calendar, text: str) -> tuple[int, int, int]:
    """Read a day and a year about a month's name; the year is the one with three digits or more."""
    short, long = sorted(numbers, key=len)
    if len(long) < 3:
        _refuse(DateProblem.SHORT_YEAR, calendar, text)
    if len(short) > 2:
        _refuse(DateProblem.NOT_A_DATE, calendar, text)
    return int(long), month, int(short)


def _weekday_and_month(words: str, calendar: Calendar, text: str) -> tuple[int | None, int | None]:
    """Take the words of a date apart: a weekday, a month, both or neither."""
    weekday = None
    for name, number in _weekdays():
        if words.startswith(name):
            weekday, words = number, words.removeprefix(name)
            break
    if not words:
        return weekday, None
    month = _months(calendar).get(words) or _months(calendar).get(words.removesuffix(_MONTH_WORD))
    if month is None:
        _refuse(DateProblem.NOT_A_DATE, calendar, text)
    return weekday, month


def _key(name: str) -> str:
    """Return a name as its tokens run together once folded."""
    return "".join(_TOKENS.findall(fold_text(name)))


@cache
def _weekdays() -> tuple[tuple[str, int], ...]:
    """Return the folded weekdays of every language, the longest first, so that «شنبه» does not hide «شنبه» with a number."""
    names = [(_key(name), number) for each in tables.WEEKDAY_NAMES.values() for number, name in enumerate(each)]
    return tuple(sorted(names, key=lambda pair: -len(pair[0])))


@cache
def _months(calendar: Calendar) -> dict[str, int]:
    """Return every folded name of a calendar's months with its number."""
    known = {_key(name): number for names in tables.OTHER_MONTH_NAMES[calendar].values() for name, number in names.items()}
    known |= {_key(name): number for names in tables.MONTH_NAMES[calendar].values() for number, name in enumerate(names, 1)}
    return known
