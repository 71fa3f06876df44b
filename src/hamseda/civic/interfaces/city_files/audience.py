"""`audiences.yaml`: the segments the city addresses."""

from __future__ import annotations

from hamseda.civic.domain.load_city.content import CodeOf, Entry
from hamseda.civic.enums import Language
from hamseda.civic.interfaces.city_files.entry_fields import Code, FileModel, Names, PlaceCode


class AudienceEntry(FileModel):
    """One audience, the place it lives or stays in if there is one, and the languages it reads."""

    code: Code
    name: Names
    place: PlaceCode = ""
    languages: list[Language] = []
    note: str = ""
    is_demonstration: bool = False

    def entry(self) -> Entry:
        """Return the audience as the domain loads it."""
        values: dict[str, object] = {
            **self.name.values("name"),
            "place": CodeOf("place", self.place),
            "languages": [language.value for language in self.languages],
            "note": self.note,
            "is_demonstration": self.is_demonstration,
        }
        return Entry("audience", self.code, values)


class AudiencesFile(FileModel):
    """A list of audiences."""

    audiences: list[AudienceEntry] = []

    def entries(self) -> tuple[Entry, ...]:
        """Return the audiences in the order of the file."""
        return tuple(audience.entry() for audience in self.audiences)
