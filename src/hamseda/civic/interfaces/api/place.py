"""Places in the API."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from hamseda.civic.enums import PlaceKind
from hamseda.civic.interfaces.api.shapes import Address, Code, Name, NamedOut, NamesGiven, RecordId, Source

Latitude = Annotated[Decimal, Field(ge=-90, le=90, max_digits=9, decimal_places=6)]
Longitude = Annotated[Decimal, Field(ge=-180, le=180, max_digits=9, decimal_places=6)]


class PlaceOut(NamedOut):
    """A place, in degrees of WGS 84."""

    code: str
    kind: PlaceKind
    parent_id: int | None
    unit_id: int | None
    address: str
    latitude: Decimal | None
    longitude: Decimal | None
    lines: list[str | int]
    aliases: list[str]
    source: str
    is_demonstration: bool


class PlaceIn(NamesGiven):
    """A place to be made."""

    code: Code
    kind: PlaceKind
    parent_id: RecordId | None = None
    unit_id: RecordId | None = None
    address: Address = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    lines: list[Name] = []
    aliases: list[Name] = []
    source: Source = ""
