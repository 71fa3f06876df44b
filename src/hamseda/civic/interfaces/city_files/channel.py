"""`channels.yaml`: the ways out of the city's word."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hamseda.civic.domain.load_city.content import CodeOf, Entry
from hamseda.civic.enums import ChannelKind, Language
from hamseda.civic.interfaces.city_files.entry_fields import Code, FileModel, Names, UnitCode

Count = Annotated[int, Field(ge=1, le=1_000_000)]


class ChannelEntry(FileModel):
    """One channel and what it can carry."""

    code: Code
    kind: ChannelKind
    name: Names
    unit: UnitCode = ""
    languages: list[Language] = []
    longest_text: Annotated[Count | None, Field(description="In characters; left out where there is no limit.")] = None
    per_day: Annotated[Count | None, Field(description="Most items a day; left out where there is no limit.")] = None
    note: str = ""
    is_active: bool = True
    is_demonstration: bool = False

    def entry(self) -> Entry:
        """Return the channel as the domain loads it."""
        values: dict[str, object] = {
            **self.name.values("name"),
            **{name: getattr(self, name) for name in ("longest_text", "per_day", "note", "is_active", "is_demonstration")},
            "kind": self.kind.value,
            "unit": CodeOf("unit", self.unit),
            "languages": [language.value for language in self.languages],
        }
        return Entry("channel", self.code, values)


class ChannelsFile(FileModel):
    """A list of channels."""

    channels: list[ChannelEntry] = []

    def entries(self) -> tuple[Entry, ...]:
        """Return the channels in the order of the file."""
        return tuple(channel.entry() for channel in self.channels)
