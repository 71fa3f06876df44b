"""`units.yaml`: the tree of departments, districts, organisations, partners and media."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from hamseda.civic.domain.load_city.content import CodeOf, Entry
from hamseda.civic.enums import Language, UnitKind
from hamseda.civic.interfaces.city_files.contact_fields import Address, Email, Phone, Website
from hamseda.civic.interfaces.city_files.entry_fields import Code, FileModel, Name, Names, UnitCode, refuse_repeats

Aliases = Annotated[dict[Language, list[Name]], Field(description="Other names people use, per language.")]


class UnitEntry(FileModel):
    """One unit; a unit without `part_of` is the top of a tree."""

    code: Code
    kind: UnitKind
    part_of: UnitCode = ""
    name: Names
    aliases: Aliases = {}
    phone: Phone = ""
    email: Email = ""
    website: Website = ""
    address: Address = ""
    note: str = ""
    is_active: bool = True
    is_demonstration: bool = False

    @model_validator(mode="after")
    def has_each_alias_once(self) -> Self:
        """Refuse an alias given twice in one language."""
        for texts in self.aliases.values():
            refuse_repeats(texts, "alias")
        return self

    def entry(self) -> Entry:
        """Return the unit as the domain loads it."""
        own = {name: getattr(self, name) for name in OWN_FIELDS}
        aliases = {f"aliases_{language.value}": tuple(self.aliases.get(language, ())) for language in Language}
        parent = {"parent": CodeOf("unit", self.part_of)}
        return Entry("unit", self.code, {**self.name.values("name"), "kind": self.kind.value, **parent, **own, **aliases})


OWN_FIELDS = ("phone", "email", "website", "address", "note", "is_active", "is_demonstration")


class UnitsFile(FileModel):
    """A list of units."""

    units: list[UnitEntry] = []

    def entries(self) -> tuple[Entry, ...]:
        """Return the units in the order of the file."""
        return tuple(unit.entry() for unit in self.units)
