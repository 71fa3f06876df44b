"""What can be wrong with a date, as an exception with fields; pages word it in the reader's language."""

from __future__ import annotations

from enum import StrEnum

from hamseda.engines.language.calendars.values import Calendar
from hamseda.engines.language.tables.calendars import MONTH_NAMES

__all__ = ["CalendarError", "DateProblem"]


class DateProblem(StrEnum):
    """Why a date cannot be taken."""

    NOT_A_DATE = "not_a_date"
    SHORT_YEAR = "short_year"
    AMBIGUOUS = "ambiguous"
    WRONG_WEEKDAY = "wrong_weekday"
    YEAR_OUT_OF_RANGE = "year_out_of_range"
    NO_SUCH_MONTH = "no_such_month"
    NO_SUCH_DAY = "no_such_day"


class CalendarError(ValueError):
    """A date that is not one: `problem` says why, and the fields that belong to it are set.

    `text` is what was typed; `year`, `month` and `day` are what was understood; `month_length` and `is_leap_year` come with
    NO_SUCH_DAY, `first_year` and `last_year` with YEAR_OUT_OF_RANGE, `weekday` (the day's real one, Monday is 0) with WRONG_WEEKDAY.
    """

    def __init__(
        self,
        problem: DateProblem,
        calendar: Calendar,
        *,
        text: str = "",
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
        month_length: int | None = None,
        is_leap_year: bool | None = None,
        first_year: int | None = None,
        last_year: int | None = None,
        weekday: int | None = None,
    ) -> None:
        self.problem = problem
        self.calendar = calendar
        self.text = text
        self.year = year
        self.month = month
        self.day = day
        self.month_length = month_length
        self.is_leap_year = is_leap_year
        self.first_year = first_year
        self.last_year = last_year
        self.weekday = weekday
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        """Say it in plain English, for logs and the command line."""
        if self.problem is DateProblem.NO_SUCH_DAY:
            return self._no_such_day()
        return {
            DateProblem.NOT_A_DATE: f"{self.text!r} is not a date; write year/month/day",
            DateProblem.SHORT_YEAR: f"{self.text!r} has a short year; write it with four digits",
            DateProblem.AMBIGUOUS: f"{self.text!r} can be read in two ways; write year/month/day",
            DateProblem.WRONG_WEEKDAY: f"{self.text!r} names a weekday that is not the day's",
            DateProblem.YEAR_OUT_OF_RANGE: f"the {self.calendar} year {self.year} is outside {self.first_year} to {self.last_year}",
            DateProblem.NO_SUCH_MONTH: f"there is no month {self.month}: a year has 12",
        }[self.problem]

    def _no_such_day(self) -> str:
        assert self.month is not None
        name = MONTH_NAMES[self.calendar]["en"][self.month - 1]
        why = f"{name} {self.year} has {self.month_length} days"
        # Where the month is the one that a leap year lengthens, that is the reason.
        if (
            self.day is not None
            and self.month_length is not None
            and self.day == self.month_length + 1
            and not self.is_leap_year
        ):
            lengthened = {Calendar.JALALI: 12, Calendar.HIJRI: 0, Calendar.GREGORIAN: 2}[self.calendar]
            if self.month == lengthened:
                why = f"{self.year} is a common year"
        return f"{self.day} {name} {self.year} does not exist: {why}"
