"""Channels in the API."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hamseda.civic.enums import ChannelKind, Language
from hamseda.civic.interfaces.api.shapes import Code, NamedOut, NamesGiven, Note, RecordId

Count = Annotated[int, Field(ge=0, le=2_147_483_647)]


class ChannelOut(NamedOut):
    """A way out of the city's word."""

    code: str
    kind: ChannelKind
    unit_id: int | None
    languages: list[str]
    longest_text: int | None
    per_day: int | None
    note: str
    is_active: bool
    is_demonstration: bool


class ChannelIn(NamesGiven):
    """A channel to be made."""

    code: Code
    kind: ChannelKind
    unit_id: RecordId | None = None
    languages: list[Language] = []
    longest_text: Count | None = None
    per_day: Count | None = None
    note: Note = ""
    is_active: bool = True
