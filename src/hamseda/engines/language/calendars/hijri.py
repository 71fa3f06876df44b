"""The Hijri (Umm al-Qura) calendar by day numbers, with the months a city has moved.

The tables say when a month is expected to begin; a moon seen a day later moves it. A city's own table of month starts goes first.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from functools import cache

from hamseda.engines.language.calendars.values import MonthStarts

__all__ = ["FIRST_YEAR", "LAST_YEAR", "fields_of", "impossible_months", "length_of_month", "start_of_month"]

# What the Umm al-Qura tables of hijridate cover.
FIRST_YEAR, LAST_YEAR = 1343, 1500


@cache
def _starts() -> array[int]:
    """Return the day number of the first day of every month in the tables, and of the day after the last month."""
    from hijridate import Hijri

    starts = array("l")
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for month in range(1, 13):
            starts.append(Hijri(year, month, 1, validate=False).to_gregorian().toordinal())
    starts.append(starts[-1] + Hijri(LAST_YEAR, 12, 1, validate=False).month_length())
    return starts


def _month_index(year: int, month: int) -> int:
    return (year - FIRST_YEAR) * 12 + month - 1


def _year_and_month(index: int) -> tuple[int, int]:
    return FIRST_YEAR + index // 12, index % 12 + 1


def start_of_month(year: int, month: int, month_starts: MonthStarts | None = None) -> int:
    """Return the day number a month begins with; month 13 is the first of the next year."""
    index = _month_index(year, month)
    moved = month_starts.get(_year_and_month(index)) if month_starts else None
    return moved.toordinal() if moved is not None else _starts()[index]


def length_of_month(year: int, month: int, month_starts: MonthStarts | None = None) -> int:
    """Return the number of days of a month, as the city's table leaves it."""
    return start_of_month(year, month + 1, month_starts) - start_of_month(year, month, month_starts)


def fields_of(number: int, month_starts: MonthStarts | None = None) -> tuple[int, int, int] | None:
    """Return year, month and day of a day number, or nothing outside the tables."""
    starts = _starts()
    if not starts[0] <= number < starts[-1]:
        return None
    index = bisect_right(starts, number) - 1
    if month_starts:
        index = _moved_index(index, number, month_starts)
    year, month = _year_and_month(index)
    start = start_of_month(year, month, month_starts)
    return (year, month, number - start + 1) if number >= start else None


def _moved_index(index: int, number: int, month_starts: MonthStarts) -> int:
    """Correct the month of the tables by the city's own starts."""
    last = len(_starts()) - 2
    while index > 0 and number < start_of_month(*_year_and_month(index), month_starts):
        index -= 1
    while index < last and number >= start_of_month(*_year_and_month(index + 1), month_starts):
        index += 1
    return index


def impossible_months(month_starts: MonthStarts) -> list[tuple[int, int, int]]:
    """Return (year, month, days) of every month that a table of month starts leaves with other than 29 or 30 days."""
    touched = {_month_index(*key) + step for key in month_starts for step in (-1, 0)}
    months = [_year_and_month(index) for index in sorted(touched) if 0 <= index < len(_starts()) - 1]
    lengths = [(year, month, length_of_month(year, month, month_starts)) for year, month in months]
    return [(year, month, days) for year, month, days in lengths if days not in (29, 30)]
