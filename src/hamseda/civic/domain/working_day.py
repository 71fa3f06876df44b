"""Working days and hours of the city as a calculation: what is open when, and what lies so many days or hours on.

A calendar is made once with `working_calendar()` of `queries/working_day.py` and asked as often as needed; it reads the days
that differ the first time one of their years is asked for, a few years at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from hamseda.civic.domain.errors import CivicError

A_DAY = timedelta(days=1)
# A city that has not worked for so long has no working hours at all.
LONGEST_PAUSE = 400
YEARS_AT_ONCE = 3


class WhyFree(StrEnum):
    """Why a day is not a working day."""

    WEEKDAY = "weekday"
    HOLIDAY = "holiday"
    EXCEPTION = "exception"


class NoWorkingTime(CivicError):
    """Nothing can be counted in working days: no day of the year is one."""


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when people work on a day, by the clock of the city."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class DecidedDay:
    """What was decided for one day; without hours of its own an open day has those of the week."""

    is_working: bool
    reason: str = ""
    hours: Hours | None = None


@dataclass(frozen=True, slots=True)
class DifferingDays:
    """The days of some years that do not follow the week: public holidays with their names, and exceptions."""

    holidays: Mapping[date, tuple[str, ...]] = field(default_factory=dict)
    exceptions: Mapping[date, DecidedDay] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DayAnswer:
    """Whether a day is a working day: its hours, or why it is free and what is said about it."""

    day: date
    hours: Hours | None
    why_free: WhyFree | None = None
    words: tuple[str, ...] = ()

    @property
    def is_working(self) -> bool:
        """Whether people work."""
        return self.hours is not None


class WorkingCalendar:
    """Answers what is worked when.

    `week` gives the hours of each weekday (Monday is 0); `read_days` the days that differ between two days, both included.
    """

    def __init__(self, *, zone: ZoneInfo, week: Mapping[int, Hours], read_days: Callable[[date, date], DifferingDays]) -> None:
        self.zone = zone
        self.week = dict(week)
        self._read_days = read_days
        self._years: dict[int, DifferingDays] = {}

    def answer(self, day: date) -> DayAnswer:
        """Return whether a day is a working day, and why not: an exception goes before a holiday, a holiday before the week."""
        differing = self._years.get(day.year) or self._read_from(day.year)
        exception, named = differing.exceptions.get(day), differing.holidays.get(day, ())
        if exception is not None:
            words = (exception.reason,) if exception.reason else ()
            hours = (exception.hours or self._usual_hours(day)) if exception.is_working else None
            return DayAnswer(day, hours, None if hours else WhyFree.EXCEPTION, words)
        if named:
            return DayAnswer(day, None, WhyFree.HOLIDAY, named)
        usual = self.week.get(day.weekday())
        return DayAnswer(day, usual, None if usual else WhyFree.WEEKDAY)

    def is_working_day(self, day: date) -> bool:
        """Tell whether people work on a day."""
        return self.answer(day).is_working

    def working_day_after(self, day: date, count: int) -> date:
        """Return the working day so many working days after a day; with 0 the day itself, or the next working day."""
        if count < 0:
            raise ValueError("working days are counted forward")
        if count == 0 and self.is_working_day(day):
            return day
        days = self._working_days(day + A_DAY)
        for _number in range(max(count, 1) - 1):
            next(days)
        return next(days)

    def working_days_between(self, first: date, last: date) -> int:
        """Count the working days from one day to another, both included."""
        return sum(self.is_working_day(first + A_DAY * number) for number in range((last - first).days + 1))

    def next_working_moment(self, moment: datetime) -> datetime:
        """Return the moment itself if people work then, else when they next begin."""
        local = moment.astimezone(self.zone)
        for start, end in self._spans_from(local.date()):
            if moment < end:
                return max(moment, start).astimezone(UTC)
        raise NoWorkingTime  # pragma: no cover - the spans never end

    def add_working_days(self, moment: datetime, count: int) -> datetime:
        """Return the same time of day so many working days on, within that day's hours; a moment outside hours waits first."""
        begun = self.next_working_moment(moment).astimezone(self.zone)
        day = self.working_day_after(begun.date(), count)
        hours = self.answer(day).hours
        assert hours is not None
        clock = min(max(begun.time(), hours.opens), hours.closes)
        return self._moment(day, clock)

    def add_working_time(self, moment: datetime, duration: timedelta) -> datetime:
        """Return when so much time will have been worked; it is the end of a day rather than the beginning of the next."""
        left = duration
        for start, end in self._spans_from(moment.astimezone(self.zone).date()):
            begun = max(moment.astimezone(UTC), start)
            if begun >= end:
                continue
            if left <= end - begun:
                return begun + left
            left -= end - begun
        raise NoWorkingTime  # pragma: no cover - the spans never end

    def working_time_between(self, start: datetime, end: datetime) -> timedelta:
        """Return how much of the time between two moments is worked; the other way round it is negative."""
        if end < start:
            return -self.working_time_between(end, start)
        first, last = start.astimezone(self.zone).date(), end.astimezone(self.zone).date()
        total = timedelta()
        for number in range((last - first).days + 1):
            span = self._span_of(first + A_DAY * number)
            if span is not None:
                total += max(timedelta(), min(end, span[1]) - max(start, span[0]))
        return total

    def _read_from(self, year: int) -> DifferingDays:
        """Read a year and the next ones."""
        last = min(year + YEARS_AT_ONCE - 1, MAXYEAR)
        read = self._read_days(date(year, 1, 1), date(last, 12, 31))
        for each in range(year, last + 1):
            self._years.setdefault(each, read)
        return self._years[year]

    def _usual_hours(self, day: date) -> Hours | None:
        """Return the hours of a weekday; an open day on a weekday that is free has those of the week's longest day."""
        return self.week.get(day.weekday()) or max(self.week.values(), key=_length, default=None)

    def _working_days(self, day: date) -> Iterator[date]:
        pause = 0
        while True:
            pause = 0 if self.is_working_day(day) else pause + 1
            if pause > LONGEST_PAUSE:
                raise NoWorkingTime
            if not pause:
                yield day
            day += A_DAY

    def _spans_from(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        for each in self._working_days(day):
            span = self._span_of(each)
            assert span is not None
            yield span

    def _span_of(self, day: date) -> tuple[datetime, datetime] | None:
        hours = self.answer(day).hours
        return (self._moment(day, hours.opens), self._moment(day, hours.closes)) if hours else None

    def _moment(self, day: date, clock: time) -> datetime:
        # Through the zone's own history: Iran kept summer time until the autumn of 2022.
        return datetime.combine(day, clock, tzinfo=self.zone).astimezone(UTC)


def _length(hours: Hours) -> int:
    return (hours.closes.hour - hours.opens.hour) * 60 + hours.closes.minute - hours.opens.minute
