"""Occasions and their days in the API."""

from __future__ import annotations

import datetime
from typing import Annotated

from ninja import Schema
from pydantic import Field

from hamseda.civic.enums import CalendarKind, DayStatus
from hamseda.civic.interfaces.api.shapes import Code, Given, NamedOut, NamesGiven, Note, Source

Month = Annotated[int, Field(ge=1, le=12)]
DayOfMonth = Annotated[int, Field(ge=-1, le=31, description="-1 is the last day of the month.")]
Weekday = Annotated[int, Field(ge=0, le=6, description="Monday is 0.")]
Nth = Annotated[int, Field(ge=-1, le=5, description="-1 is the last one of the month.")]
Year = Annotated[int, Field(ge=1, le=9999)]


class OccasionOut(NamedOut):
    """An occasion and the rule by which it recurs in its own calendar."""

    code: str
    calendar: CalendarKind
    month: int | None
    day: int | None
    weekday: int | None
    nth: int | None
    from_year: int | None
    until_year: int | None
    is_holiday: bool
    is_quiet: bool
    note: str
    source: str


class OccasionIn(NamesGiven):
    """An occasion to be made."""

    code: Code
    calendar: CalendarKind
    month: Month | None = None
    day: DayOfMonth | None = None
    weekday: Weekday | None = None
    nth: Nth | None = None
    from_year: Year | None = None
    until_year: Year | None = None
    is_holiday: bool = False
    is_quiet: bool = False
    note: Note = ""
    source: Source = ""


class OccasionDayOut(Schema):
    """The day an occasion falls on in one year of its own calendar."""

    year: int
    day: datetime.date
    status: DayStatus
    is_moved: bool


class OccasionDayIn(Given):
    """Where the day of one year is moved to; a reason is needed to open a confirmed day again."""

    day: datetime.date
    status: DayStatus
    reason: Source = ""
