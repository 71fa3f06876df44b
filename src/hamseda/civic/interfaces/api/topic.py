"""Topics and who speaks on them, in the API."""

from __future__ import annotations

import datetime

from ninja import Schema

from hamseda.civic.interfaces.api.shapes import Code, Given, NamedOut, NamesGiven, Note, RecordId


class SpokespersonOut(Schema):
    """The person who is quoted on a topic."""

    person_id: int
    starts_on: datetime.date | None
    ends_on: datetime.date | None


class SpokespersonIn(Given):
    """The person who is quoted on a topic."""

    person_id: RecordId
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None


class TopicOut(NamedOut):
    """A topic."""

    code: str
    parent_id: int | None
    unit_id: int | None
    note: str
    is_demonstration: bool
    spokespersons: list[SpokespersonOut]


class TopicIn(NamesGiven):
    """A topic to be made."""

    code: Code
    parent_id: RecordId | None = None
    unit_id: RecordId | None = None
    note: Note = ""
    spokespersons: list[SpokespersonIn] = []
