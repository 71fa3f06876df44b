"""What all parts of the API share: texts without traps, pages of a list, the one shape of errors."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field, WithJsonSchema, create_model
from pydantic.fields import FieldInfo

from hamseda.civic.models.recorded import NAME_LENGTH
from hamseda.civic.models.unit import CODE_LENGTH

MOST_ON_A_PAGE = 200
LARGEST_OFFSET = 1_000_000


def _without_nul(text: str) -> str:
    if "\x00" in text:
        # PostgreSQL cannot hold it and no text needs it.
        raise ValueError("a text may not hold the character U+0000")
    return text


def _without_zone(moment: datetime.time) -> datetime.time:
    if moment.tzinfo is not None:
        raise ValueError("a time of day carries no time zone")
    return moment


Text = Annotated[str, AfterValidator(_without_nul)]
Name = Annotated[Text, Field(max_length=NAME_LENGTH)]
Note = Annotated[Text, Field(max_length=20_000)]
Code = Annotated[str, Field(pattern=r"^[-a-zA-Z0-9_]+$", max_length=CODE_LENGTH)]
Phone = Annotated[Text, Field(max_length=40)]
Address = Annotated[Text, Field(max_length=300)]
Email = Annotated[Text, Field(max_length=254)]
Website = Annotated[Text, Field(max_length=200)]
Source = Annotated[Text, Field(max_length=200)]
RecordId = Annotated[int, Field(ge=1, le=2**63 - 1)]
# JSON Schema's own "time" demands a zone, which the hours of an office have not.
TimeOfDay = Annotated[
    datetime.time,
    AfterValidator(_without_zone),
    WithJsonSchema({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"}),
]


class Given(Schema):
    """What a program sends: nothing that is not known, so that a misspelt field is not silently lost."""

    model_config = ConfigDict(extra="forbid", use_enum_values=True)


class NamesGiven(Given):
    """The names of a record."""

    name_fa: Name = ""
    name_en: Name = ""
    name_ar: Name = ""


class RecordOut(Schema):
    """What every record gives: its number, its version (also its ETag) and when it changed."""

    id: int
    version: int
    created_at: datetime.datetime
    changed_at: datetime.datetime


class NamedOut(RecordOut):
    """A record with names."""

    name_fa: str
    name_en: str
    name_ar: str


class ListQuery(Schema):
    """Which part of a list is wanted."""

    q: Annotated[Text, Field(max_length=200, description="Words to search for, as in the lists of the desk.")] = ""
    limit: Annotated[int, Field(ge=1, le=MOST_ON_A_PAGE, description="How many at most.")] = 50
    offset: Annotated[int, Field(ge=0, le=LARGEST_OFFSET, description="How many to pass over.")] = 0


class ErrorBody(Schema):
    """An error: a code for programs, a sentence for people, reasons per field, what to do, the number of the request."""

    code: str
    message: str
    hint: str
    fields: dict[str, list[str]]
    request_id: str


class ErrorOut(Schema):
    """The one shape of every error."""

    error: ErrorBody


class ChangeOut(Schema):
    """One version of a record: what happened, when, by whom, and each changed field before and after."""

    version: int
    kind: str
    at: datetime.datetime
    by_id: int | None
    changes: dict[str, list[Any]]


def page_of(item: type[Schema]) -> type[Schema]:
    """Return the shape of one page of a list of items."""
    name = item.__name__.removesuffix("Out") + "Page"
    shape: type[Schema] = create_model(name, __base__=Schema, count=(int, ...), items=(list[item], ...))  # type: ignore[valid-type]
    return shape


def partial_of(given: type[Given]) -> type[Given]:
    """Return the shape of a partial update: each field as it is when given, and none of them needed."""
    fields: dict[str, Any] = {name: (field.annotation, _optional(field.metadata)) for name, field in given.model_fields.items()}
    name = given.__name__.removesuffix("In") + "Patch"
    shape: type[Given] = create_model(name, __base__=Given, **fields)
    return shape


def _optional(metadata: list[Any]) -> FieldInfo:
    field = FieldInfo(default=None, json_schema_extra=_without_default)
    field.metadata.extend(metadata)
    return field


def _without_default(schema: dict[str, Any]) -> None:
    # What is not sent stays as it is; "null" as a default would say otherwise.
    schema.pop("default", None)
