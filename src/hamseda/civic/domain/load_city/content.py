"""What a city is loaded from: entries that name their fields, and other entries by code."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CodeOf:
    """Another record, by the code it has in the city's files; an empty code is no record."""

    noun: str
    code: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One record to be: its noun, the key it is known by, and what its fields and collections hold."""

    noun: str
    key: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ListedDay:
    """The day an occasion falls on in one year, where no rule gives it."""

    occasion: str
    year: int
    day: datetime.date


@dataclass(frozen=True, slots=True)
class CityContent:
    """A whole city; `days_from` and `days_until` bound the days for which occasions are worked out."""

    entries: tuple[Entry, ...]
    listed_days: tuple[ListedDay, ...] = ()
    days_from: datetime.date | None = None
    days_until: datetime.date | None = None

    def of(self, noun: str) -> tuple[Entry, ...]:
        """Return the entries of one noun, in the order of the files."""
        return tuple(entry for entry in self.entries if entry.noun == noun)


@dataclass(slots=True)
class LoadOutcome:
    """How many records of each noun were made, changed and left as they were."""

    created: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    unchanged: dict[str, int] = field(default_factory=dict)

    @property
    def has_changed_anything(self) -> bool:
        """Whether anything was written."""
        return any(self.created.values()) or any(self.changed.values())
