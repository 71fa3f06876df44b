"""Units in the API."""

from __future__ import annotations

from ninja import Schema

from hamseda.civic.enums import Language, UnitKind
from hamseda.civic.interfaces.api.shapes import (
    Address,
    Code,
    Email,
    Given,
    Name,
    NamedOut,
    NamesGiven,
    Note,
    Phone,
    RecordId,
    Website,
)


class AliasOut(Schema):
    """Another name by which people call a unit."""

    language: Language
    text: str


class AliasIn(Given):
    """Another name by which people call a unit."""

    language: Language
    text: Name


class UnitOut(NamedOut):
    """A unit; `path` holds the numbers of the units above it and its own."""

    code: str
    kind: UnitKind
    parent_id: int | None
    path: str
    phone: str
    email: str
    website: str
    address: str
    note: str
    is_active: bool
    is_demonstration: bool
    aliases: list[AliasOut]


class UnitIn(NamesGiven):
    """A unit to be made."""

    code: Code
    kind: UnitKind
    parent_id: RecordId | None = None
    phone: Phone = ""
    email: Email = ""
    website: Website = ""
    address: Address = ""
    note: Note = ""
    is_active: bool = True
    aliases: list[AliasIn] = []
