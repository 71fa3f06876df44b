"""Days as people of the page's language write and read them: Jalali on Persian pages, Gregorian on the others."""

from __future__ import annotations

import re
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from hamseda.design.digits import latin_digits, local_digits, page_language
from hamseda.design.hijri_months import city_month_starts
from hamseda.engines.language.calendars import (
    Calendar,
    CalendarError,
    DateProblem,
    days_covered,
    format_date,
    month_name,
    parse_date,
    weekday_name,
)

# Years before this are written in the Jalali calendar, whatever the page's language; later ones in the Gregorian.
FIRST_GREGORIAN_YEAR = 1700
# The day that only a leap year has, in the calendars that people type.
LEAP_DAYS = {(Calendar.JALALI, 12, 30), (Calendar.GREGORIAN, 2, 29)}
YEAR = re.compile(r"\d{4,}")


class CannotReadDay(ValueError):
    """A text that names no day; `reason` says why in the language of the page."""

    def __init__(self, reason: str | Promise) -> None:
        self.reason = reason
        super().__init__(str(reason))


def page_calendar() -> Calendar:
    """Return the calendar that comes first on the page."""
    return Calendar.JALALI if page_language() == "fa" else Calendar.GREGORIAN


def calendar_of(text: str) -> Calendar:
    """Return the calendar a typed date is written in, told by its year."""
    year = YEAR.search(latin_digits(text))
    if year is None:
        return page_calendar()
    return Calendar.GREGORIAN if int(year.group()[:5]) >= FIRST_GREGORIAN_YEAR else Calendar.JALALI


def read_day(text: str) -> date:
    """Read a day as people type it; raise `CannotReadDay` with a sentence that says why there is no such day."""
    try:
        return parse_date(text, calendar_of(text))
    except CalendarError as error:
        raise CannotReadDay(local_digits(reason_of(error))) from error


def write_day(day: date) -> str:
    """Write a day as a box holds it: numbers in the calendar of the page."""
    return format_date(day, page_calendar(), page_language(), "numeric") if _is_covered(day) else day.isoformat()


def show_day(day: date) -> str:
    """Write a day as a page shows it, with the month's name."""
    return format_date(day, page_calendar(), page_language(), "short") if _is_covered(day) else day.isoformat()


def other_calendars(day: date) -> str:
    """Write the day in the two other calendars, for who hovers over it."""
    others = [calendar for calendar in (Calendar.JALALI, Calendar.GREGORIAN, Calendar.HIJRI) if calendar != page_calendar()]
    starts = city_month_starts()
    shown = [format_date(day, calendar, page_language(), "short", starts) for calendar in others if _is_covered(day, calendar)]
    return " · ".join(shown)


# Years of fewer than four digits would be read back as another year.
def _is_covered(day: date, calendar: Calendar | None = None) -> bool:
    first, last = days_covered(calendar or page_calendar())
    return first <= day <= last and day.year >= 1000


def reason_of(error: CalendarError) -> str:
    """Word what is wrong with a date in the language of the page."""
    if error.problem is DateProblem.NO_SUCH_DAY and error.month is not None:
        return _no_such_day(error, month_name(error.calendar, error.month, page_language()))
    if error.problem is DateProblem.WRONG_WEEKDAY and error.weekday is not None:
        return _("That day is a %(weekday)s.") % {"weekday": weekday_name(error.weekday, page_language())}
    if error.problem is DateProblem.YEAR_OUT_OF_RANGE:
        return _("Years from %(first)d to %(last)d are known.") % {"first": error.first_year, "last": error.last_year}
    sentences = {
        DateProblem.SHORT_YEAR: _("Write the year with four digits."),
        DateProblem.AMBIGUOUS: _("This can be read in two ways; write year, month and day."),
        DateProblem.NO_SUCH_MONTH: _("A year has twelve months."),
    }
    return sentences.get(error.problem, _("Write year, month and day."))


def _no_such_day(error: CalendarError, month: str) -> str:
    """Say how long the month is, and where a leap year would have made it longer, that this is none."""
    words = {"month": month, "year": error.year, "length": error.month_length}
    if (error.calendar, error.month, error.day) in LEAP_DAYS:
        return _("%(month)s %(year)d has %(length)d days, because %(year)d is not a leap year.") % words
    return _("%(month)s %(year)d has %(length)d days.") % words
