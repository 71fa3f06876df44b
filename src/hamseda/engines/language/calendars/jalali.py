"""The Jalali (Solar Hijri) calendar by day numbers: the library tells when a year begins, the rest is counted here.

A page may show five thousand dates; asking the library for the first day of a year once, and counting months from it, is many times
faster than asking it for every date.
"""

from __future__ import annotations

from datetime import date
from functools import cache

__all__ = ["FIRST_YEAR", "LAST_YEAR", "fields_of", "is_leap", "length_of_month", "number_of"]

# The last year of the library's table of corrected leap years; equal to ICU from 1278 to 1478 (Gregorian 1900 to 2099).
FIRST_YEAR, LAST_YEAR = 1, 2987

_DAYS_BEFORE = (0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336)
# 33 years hold 12,053 days; the day number of the day before 1 Farvardin 1.
_CYCLE_YEARS, _CYCLE_DAYS, _EPOCH = 33, 12053, 226895


@cache
def new_year(year: int) -> int:
    """Return the proleptic Gregorian day number (`date.toordinal`) of 1 Farvardin."""
    # Here, because it takes a twentieth of a second and most commands need no calendar.
    from persiantools.jdatetime import JalaliDate

    first: date = JalaliDate(year, 1, 1).to_gregorian()  # type: ignore[no-untyped-call]
    return first.toordinal()


def is_leap(year: int) -> bool:
    """Say whether Esfand has 30 days."""
    return new_year(year + 1) - new_year(year) == 366


def length_of_month(year: int, month: int) -> int:
    """Return the number of days of a month."""
    if month <= 6:
        return 31
    return 30 if month < 12 or is_leap(year) else 29


def number_of(year: int, month: int, day: int) -> int:
    """Return the day number of a date that exists."""
    return new_year(year) + _DAYS_BEFORE[month - 1] + day - 1


def fields_of(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a day number."""
    year = max(1, (number - _EPOCH) * _CYCLE_YEARS // _CYCLE_DAYS + 1)
    while number < new_year(year):
        year -= 1
    while number >= new_year(year + 1):
        year += 1
    passed = number - new_year(year)
    if passed < 186:
        return year, passed // 31 + 1, passed % 31 + 1
    return year, (passed - 186) // 30 + 7, (passed - 186) % 30 + 1
