"""Duties and services in the API."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hamseda.civic.interfaces.api.shapes import Code, NamedOut, NamesGiven, Note, Phone, RecordId, Website


class DutyOut(NamedOut):
    """A duty of the mandate."""

    code: str
    order: int
    unit_id: int


class DutyIn(NamesGiven):
    """A duty to be made."""

    code: Code
    unit_id: RecordId
    order: Annotated[int, Field(ge=0, le=32767)] = 0


class ServiceOut(NamedOut):
    """A service of the city."""

    code: str
    unit_id: int
    topic_id: int | None
    description_fa: str
    description_en: str
    description_ar: str
    phone: str
    website: str
    is_demonstration: bool


class ServiceIn(NamesGiven):
    """A service to be made."""

    code: Code
    unit_id: RecordId
    topic_id: RecordId | None = None
    description_fa: Note = ""
    description_en: Note = ""
    description_ar: Note = ""
    phone: Phone = ""
    website: Website = ""
