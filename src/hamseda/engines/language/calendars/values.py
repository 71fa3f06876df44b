"""The values the calendars speak in: a calendar, a date in it, a run of days, and a city's own Hijri months."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

__all__ = ["Calendar", "CalendarDate", "DaySpan", "MonthStarts"]

# (Hijri year, month) -> its first day, for the months a city has moved or confirmed; all others follow the Umm al-Qura table.
MonthStarts = Mapping[tuple[int, int], date]


class Calendar(StrEnum):
    """A calendar; the values are those the database keeps."""

    JALALI = "jalali"
    HIJRI = "hijri"
    GREGORIAN = "gregorian"


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as it is written in one calendar; it is checked when it is turned into a day."""

    calendar: Calendar
    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class DaySpan:
    """A run of days, both ends included."""

    start: date
    end: date

    def __len__(self) -> int:
        """Return the number of days."""
        return (self.end - self.start).days + 1

    def __iter__(self) -> Iterator[date]:
        """Give the days in order."""
        return (self.start + timedelta(days=number) for number in range(len(self)))

    def __contains__(self, day: object) -> bool:
        """Say whether a day lies inside."""
        return isinstance(day, date) and self.start <= day <= self.end
