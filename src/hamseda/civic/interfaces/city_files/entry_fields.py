"""The fields that entries of several files share: codes, references, names, days, weekdays."""

from __future__ import annotations

import datetime
import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from hamseda.civic.models.recorded import NAME_LENGTH
from hamseda.civic.models.unit import CODE_LENGTH
from hamseda.engines.language.calendars import Calendar, CalendarDate, CalendarError, to_day

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY_FORM = re.compile(r"(?:(jalali|hijri|gregorian) +)?([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
EARLIEST_GREGORIAN_YEAR = 1800


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field that holds the code of an entry of another kind."""

    noun: str


class FileModel(BaseModel):
    """What every part of a city file is: closed to unknown fields, with spaces at the ends of texts taken off."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, coerce_numbers_to_str=True)


def read_weekday(value: object) -> object:
    """Turn the English name of a weekday into its number, Monday being 0."""
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    name = str(value).strip().lower()
    if name not in WEEKDAYS:
        raise PydanticCustomError(
            "weekday", "{shown} is no weekday; write one of " + ", ".join(WEEKDAYS), {"shown": repr(value)}
        )
    return WEEKDAYS.index(name)


def read_day(value: object) -> object:
    """Read `2026-11-23`, `jalali 1405-09-02` or `hijri 1448-06-12` as a day."""
    if value is None or isinstance(value, datetime.date):
        return value
    match = DAY_FORM.fullmatch(str(value).strip())
    if not match:
        message = "{shown} is no day; write 2026-11-23 or, in another calendar, jalali 1405-09-02"
        raise PydanticCustomError("day", message, {"shown": repr(value)})
    calendar = Calendar(match[1] or "gregorian")
    year, month, day = int(match[2]), int(match[3]), int(match[4])
    if match[1] is None and year < EARLIEST_GREGORIAN_YEAR:
        message = "{shown} has no calendar before it; write jalali {shown} or hijri {shown}"
        raise PydanticCustomError("day", message, {"shown": match[0]})
    try:
        return to_day(CalendarDate(calendar, year, month, day))
    except CalendarError as error:
        raise PydanticCustomError("day", "{why}", {"why": str(error)}) from error


def read_last(value: object) -> object:
    """Read the word `last` as -1, the sign for the last one."""
    return -1 if value == "last" else value


def refuse_repeats(values: Iterable[Hashable], what: str) -> None:
    """Refuse a value that stands twice in a list."""
    seen: set[Hashable] = set()
    for value in values:
        if value in seen:
            shown = " for ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)
            raise PydanticCustomError("repeated", "the {what} {shown} stands here twice", {"what": what, "shown": shown})
        seen.add(value)


def refuse_backward_days(first: datetime.date | None, last: datetime.date | None) -> None:
    """Refuse a last day before the first."""
    if first and last and last < first:
        raise PydanticCustomError("order", "ends_on lies before starts_on")


Code = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=CODE_LENGTH,
        description="Small Latin letters, digits and single hyphens; never changed once used.",
    ),
]
Name = Annotated[str, Field(max_length=NAME_LENGTH)]
UnitCode = Annotated[str, RefersTo("unit"), Field(description="Code of a unit.")]
PersonCode = Annotated[str, RefersTo("person"), Field(description="Sign-in name of a person.")]
PlaceCode = Annotated[str, RefersTo("place"), Field(description="Code of a place.")]
TopicCode = Annotated[str, RefersTo("topic"), Field(description="Code of a topic.")]
Weekday = Annotated[
    int,
    BeforeValidator(read_weekday, json_schema_input_type=str),
    Field(ge=0, le=6, description="English name of a weekday."),
]
Day = Annotated[
    datetime.date,
    BeforeValidator(read_day, json_schema_input_type=str),
    Field(description="A day: 2026-11-23, or in another calendar jalali 1405-09-02."),
]


class Texts(FileModel):
    """A longer text in the languages of the interface."""

    fa: str = ""
    en: str = ""
    ar: str = ""

    def values(self, field: str) -> dict[str, object]:
        """Return the texts as the fields `field_fa`, `field_en`, `field_ar`."""
        return {f"{field}_fa": self.fa, f"{field}_en": self.en, f"{field}_ar": self.ar}


class ShortTexts(Texts):
    """A title in the languages of the interface."""

    fa: Name = ""
    en: Name = ""
    ar: Name = ""


class Names(ShortTexts):
    """A name in the languages of the interface; at least one of them."""

    @model_validator(mode="after")
    def has_one(self) -> Names:
        """Refuse a name in no language at all."""
        if not (self.fa or self.en or self.ar):
            raise PydanticCustomError("no_name", "a name is needed in at least one of fa, en and ar")
        return self
