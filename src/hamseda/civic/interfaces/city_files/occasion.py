"""`occasions.yaml`: days of the year that mean something, by the rule of their own calendar."""

from __future__ import annotations

import datetime
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from hamseda.civic.domain.load_city.content import Entry, ListedDay
from hamseda.civic.enums import CalendarKind
from hamseda.civic.interfaces.city_files.entry_fields import Code, Day, FileModel, Names, Weekday, read_last

LONGEST_MONTH = {CalendarKind.JALALI: (31,) * 6 + (30,) * 6, CalendarKind.HIJRI: (30,) * 12}
LONGEST_GREGORIAN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# The tables of the Hijri calendar end a little beyond.
EARLIEST_DAY, LATEST_DAY = datetime.date(1930, 1, 1), datetime.date(2070, 12, 31)

DayOfMonth = Annotated[
    int,
    BeforeValidator(read_last, json_schema_input_type=int | str),
    Field(ge=-1, le=31, description="Day of the month, or `last`."),
]
Nth = Annotated[
    int,
    BeforeValidator(read_last, json_schema_input_type=int | str),
    Field(ge=-1, le=5, description="Which of the weekdays of the month, or `last`."),
]
Year = Annotated[int, Field(ge=1, le=3000)]


class OccasionEntry(FileModel):
    """One occasion: `month` with `day`, or with `weekday` and `nth`, or only the days that are listed."""

    code: Code
    calendar: CalendarKind
    month: Annotated[int, Field(ge=1, le=12)] | None = None
    day: DayOfMonth | None = None
    weekday: Weekday | None = None
    nth: Nth | None = None
    from_year: Year | None = None
    until_year: Year | None = None
    name: Names
    is_holiday: bool = False
    is_quiet: Annotated[bool, Field(description="No promotion on this day: mourning or remembrance.")] = False
    days: Annotated[dict[Year, Day], Field(description="Days no rule gives, by the year of the occasion's own calendar.")] = {}
    note: str = ""
    source: Annotated[str, Field(max_length=200)] = ""

    @model_validator(mode="after")
    def has_a_whole_rule(self) -> Self:
        """Refuse half a rule, two rules at once and days the month never has."""
        by_day, by_weekday = self.day is not None, (self.weekday is not None, self.nth is not None)
        if self.month is None:
            if by_day or any(by_weekday):
                raise PydanticCustomError("rule", "a rule needs its month")
            if not self.days:
                raise PydanticCustomError("rule", "an occasion without month needs the days it falls on, listed under days")
        elif by_day == all(by_weekday) or any(by_weekday) != all(by_weekday):
            raise PydanticCustomError("rule", "a month goes either with day, or with weekday and nth")
        self._check_day()
        return self

    def _check_day(self) -> None:
        if self.month is None or self.day is None:
            return
        longest = LONGEST_MONTH.get(self.calendar, LONGEST_GREGORIAN_MONTH)[self.month - 1]
        if self.day > longest or self.day == 0:
            message = "month {month} of the {calendar} calendar has no day {day}"
            context = {"month": self.month, "calendar": self.calendar.value, "day": self.day}
            raise PydanticCustomError("rule", message, context)

    def entry(self) -> Entry:
        """Return the occasion as the domain loads it."""
        rule = ("month", "day", "weekday", "nth", "from_year", "until_year")
        own = {name: getattr(self, name) for name in (*rule, "is_holiday", "is_quiet", "note", "source")}
        return Entry("occasion", self.code, {**self.name.values("name"), "calendar": self.calendar.value, **own})

    def listed_days(self) -> tuple[ListedDay, ...]:
        """Return the days that stand in the file itself."""
        return tuple(ListedDay(self.code, year, day) for year, day in self.days.items())


class OccasionsFile(FileModel):
    """A list of occasions and the days between which they are worked out."""

    days_from: Day | None = None
    days_until: Day | None = None
    occasions: list[OccasionEntry] = []

    @model_validator(mode="after")
    def has_a_sound_range(self) -> Self:
        """Refuse half a range, a range the wrong way round and one outside what the calendars can tell."""
        first, last = self.days_from, self.days_until
        if (first is None) != (last is None):
            raise PydanticCustomError("half_a_pair", "days_from and days_until come together or not at all")
        if first and last and not EARLIEST_DAY <= first <= last <= LATEST_DAY:
            message = "days_from and days_until must be in order, and between {first} and {last}"
            raise PydanticCustomError("range", message, {"first": str(EARLIEST_DAY), "last": str(LATEST_DAY)})
        return self

    def entries(self) -> tuple[Entry, ...]:
        """Return the occasions in the order of the file."""
        return tuple(occasion.entry() for occasion in self.occasions)

    def listed_days(self) -> tuple[ListedDay, ...]:
        """Return the days that stand in the file itself."""
        return tuple(day for occasion in self.occasions for day in occasion.listed_days())
