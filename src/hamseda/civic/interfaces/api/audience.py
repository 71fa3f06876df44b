"""Audiences in the API."""

from __future__ import annotations

from hamseda.civic.enums import Language
from hamseda.civic.interfaces.api.shapes import Code, NamedOut, NamesGiven, Note, RecordId


class AudienceOut(NamedOut):
    """An audience."""

    code: str
    place_id: int | None
    languages: list[str]
    note: str
    is_demonstration: bool


class AudienceIn(NamesGiven):
    """An audience to be made."""

    code: Code
    place_id: RecordId | None = None
    languages: list[Language] = []
    note: Note = ""
