"""`working_times.yaml`: working hours by weekday, and the days that differ."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from hamseda.civic.domain.load_city.content import Entry
from hamseda.civic.interfaces.city_files.entry_fields import Day, FileModel, Weekday

HOUR = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


def _read_hour(value: object) -> object:
    if value is None or isinstance(value, datetime.time):
        return value
    match = HOUR.fullmatch(str(value))
    if not match:
        raise PydanticCustomError("hour", "{shown} is no time of day; write 07:30", {"shown": repr(value)})
    return datetime.time(int(match[1]), int(match[2]))


Hour = Annotated[datetime.time, BeforeValidator(_read_hour, json_schema_input_type=str), Field(description="A time: 07:30.")]


class WorkingTimeEntry(FileModel):
    """The hours of one weekday; a weekday that is not listed is free."""

    weekday: Weekday
    opens: Hour
    closes: Hour

    @model_validator(mode="after")
    def closes_after_it_opens(self) -> Self:
        """Refuse hours that end before they begin."""
        if self.closes <= self.opens:
            raise PydanticCustomError("order", "closes must be later than opens")
        return self

    def entry(self) -> Entry:
        """Return the hours as the domain loads them."""
        values = {"weekday": self.weekday, "opens": self.opens, "closes": self.closes}
        return Entry("working_time", str(self.weekday), values)


class ExceptionalDayEntry(FileModel):
    """A day that does not follow the week."""

    day: Day
    is_working: bool = False
    opens: Hour | None = None
    closes: Hour | None = None
    reason: Annotated[str, Field(min_length=1, max_length=200)]

    @model_validator(mode="after")
    def has_hours_that_fit(self) -> Self:
        """Refuse hours on a free day, half a pair of hours and hours the wrong way round."""
        if (self.opens is None) != (self.closes is None):
            raise PydanticCustomError("half_a_pair", "opens and closes come together or not at all")
        if self.opens and not self.is_working:
            raise PydanticCustomError("free_day", "a day with hours must say is_working: true")
        if self.opens and self.closes and self.closes <= self.opens:
            raise PydanticCustomError("order", "closes must be later than opens")
        return self

    def entry(self) -> Entry:
        """Return the day as the domain loads it."""
        values = {name: getattr(self, name) for name in ("day", "is_working", "opens", "closes", "reason")}
        return Entry("exceptional_day", self.day.isoformat(), values)


class WorkingTimesFile(FileModel):
    """The week and its exceptions."""

    working_times: list[WorkingTimeEntry] = []
    exceptional_days: list[ExceptionalDayEntry] = []

    def entries(self) -> tuple[Entry, ...]:
        """Return hours and exceptional days in the order of the file."""
        return (*(item.entry() for item in self.working_times), *(item.entry() for item in self.exceptional_days))
