"""`places.yaml` and `places/*.yaml`: the districts, stations and venues the city speaks about."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hamseda.civic.domain.load_city.content import CodeOf, Entry
from hamseda.civic.enums import PlaceKind
from hamseda.civic.interfaces.city_files.contact_fields import Address
from hamseda.civic.interfaces.city_files.entry_fields import Code, FileModel, Name, Names, PlaceCode, UnitCode

SIXTH_DECIMAL = Decimal("0.000001")
Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]


class PlaceEntry(FileModel):
    """One place, perhaps inside another; coordinates are WGS 84 degrees and come as a pair."""

    code: Code
    kind: PlaceKind
    inside: PlaceCode = ""
    unit: UnitCode = ""
    name: Names
    aliases: list[Name] = []
    address: Address = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    lines: list[Annotated[int, Field(ge=1, le=99)]] = []
    source: Annotated[str, Field(max_length=200)] = ""
    is_demonstration: bool = False

    @model_validator(mode="after")
    def has_both_coordinates_or_none(self) -> Self:
        """Refuse half a pair of coordinates."""
        if (self.latitude is None) != (self.longitude is None):
            raise PydanticCustomError("half_a_pair", "latitude and longitude come together or not at all")
        return self

    def entry(self) -> Entry:
        """Return the place as the domain loads it."""
        values: dict[str, object] = {
            **self.name.values("name"),
            **{name: getattr(self, name) for name in ("address", "lines", "aliases", "source", "is_demonstration")},
            "kind": self.kind.value,
            "parent": CodeOf("place", self.inside),
            "unit": CodeOf("unit", self.unit),
            "latitude": _degrees(self.latitude),
            "longitude": _degrees(self.longitude),
        }
        return Entry("place", self.code, values)


def _degrees(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value)).quantize(SIXTH_DECIMAL)


class PlacesFile(FileModel):
    """A list of places; a file under `places/` keeps material with a licence of its own apart."""

    places: list[PlaceEntry] = []

    def entries(self) -> tuple[Entry, ...]:
        """Return the places in the order of the file."""
        return tuple(place.entry() for place in self.places)
