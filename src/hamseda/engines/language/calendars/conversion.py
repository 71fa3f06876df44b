"""From a day to its date in a calendar and back, with the lengths of months and years; everything outside the limits is refused."""

from __future__ import annotations

import calendar as gregorian
from datetime import MAXYEAR, date

from hamseda.engines.language.calendars import hijri, jalali
from hamseda.engines.language.calendars.errors import CalendarError, DateProblem
from hamseda.engines.language.calendars.values import Calendar, CalendarDate, MonthStarts

__all__ = ["days_covered", "from_day", "is_leap_year", "month_length", "to_day", "year_length", "year_limits"]

_YEAR_LIMITS = {
    Calendar.JALALI: (jalali.FIRST_YEAR, jalali.LAST_YEAR),
    Calendar.HIJRI: (hijri.FIRST_YEAR, hijri.LAST_YEAR),
    Calendar.GREGORIAN: (1, MAXYEAR),
}


def year_limits(calendar: Calendar) -> tuple[int, int]:
    """Return the first and the last year a calendar can be asked for."""
    return _YEAR_LIMITS[calendar]


def days_covered(calendar: Calendar) -> tuple[date, date]:
    """Return the first and the last day a calendar can be asked for."""
    first, last = _YEAR_LIMITS[calendar]
    return to_day(CalendarDate(calendar, first, 1, 1)), to_day(
        CalendarDate(calendar, last, 12, month_length(calendar, last, 12))
    )


def from_day(day: date, calendar: Calendar, month_starts: MonthStarts | None = None) -> CalendarDate:
    """Return a day's date in a calendar; `month_starts` are Hijri months the city has moved."""
    if calendar is Calendar.GREGORIAN:
        return CalendarDate(calendar, day.year, day.month, day.day)
    number = day.toordinal()
    if calendar is Calendar.HIJRI:
        fields = hijri.fields_of(number, month_starts)
        if fields is None:
            # The tables cannot say which year it is; the Gregorian one tells the reader enough.
            raise _year_out_of_range(calendar, (day.year - 622) * 33 // 32)
        return CalendarDate(calendar, *fields)
    if number < jalali.new_year(jalali.FIRST_YEAR) or number >= jalali.new_year(jalali.LAST_YEAR + 1):
        raise _year_out_of_range(calendar, day.year - 621)
    return CalendarDate(calendar, *jalali.fields_of(number))


def to_day(value: CalendarDate, month_starts: MonthStarts | None = None) -> date:
    """Return the day of a date, or say with a `CalendarError` why there is none."""
    length = month_length(value.calendar, value.year, value.month, month_starts)
    if not 1 <= value.day <= length:
        raise CalendarError(
            DateProblem.NO_SUCH_DAY,
            value.calendar,
            year=value.year,
            month=value.month,
            day=value.day,
            month_length=length,
            is_leap_year=is_leap_year(value.calendar, value.year),
        )
    if value.calendar is Calendar.GREGORIAN:
        return date(value.year, value.month, value.day)
    if value.calendar is Calendar.HIJRI:
        return date.fromordinal(hijri.start_of_month(value.year, value.month, month_starts) + value.day - 1)
    return date.fromordinal(jalali.number_of(value.year, value.month, value.day))


def month_length(calendar: Calendar, year: int, month: int, month_starts: MonthStarts | None = None) -> int:
    """Return the number of days of a month."""
    check_year(calendar, year)
    if not 1 <= month <= 12:
        raise CalendarError(DateProblem.NO_SUCH_MONTH, calendar, year=year, month=month)
    if calendar is Calendar.HIJRI:
        return hijri.length_of_month(year, month, month_starts)
    if calendar is Calendar.JALALI:
        return jalali.length_of_month(year, month)
    return gregorian.monthrange(year, month)[1]


def year_length(calendar: Calendar, year: int, month_starts: MonthStarts | None = None) -> int:
    """Return the number of days of a year."""
    return sum(month_length(calendar, year, month, month_starts) for month in range(1, 13))


def is_leap_year(calendar: Calendar, year: int) -> bool:
    """Say whether a year has a day more than a common one (Hijri: 355 days by the tables)."""
    check_year(calendar, year)
    if calendar is Calendar.JALALI:
        return jalali.is_leap(year)
    if calendar is Calendar.HIJRI:
        return hijri.start_of_month(year, 13) - hijri.start_of_month(year, 1) == 355
    return gregorian.isleap(year)


def check_year(calendar: Calendar, year: int) -> None:
    """Refuse a year outside the calendar's limits."""
    first, last = _YEAR_LIMITS[calendar]
    if not first <= year <= last:
        raise _year_out_of_range(calendar, year)


def _year_out_of_range(calendar: Calendar, year: int) -> CalendarError:
    first, last = _YEAR_LIMITS[calendar]
    return CalendarError(DateProblem.YEAR_OUT_OF_RANGE, calendar, year=year, first_year=first, last_year=last)
