"""`topics.yaml`: the subjects the city speaks on, who answers for each and who is quoted."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from hamseda.civic.domain.load_city.content import CodeOf, Entry
from hamseda.civic.interfaces.city_files.entry_fields import (
    Code,
    Day,
    FileModel,
    Names,
    PersonCode,
    TopicCode,
    UnitCode,
    refuse_backward_days,
    refuse_repeats,
)


class SpokespersonEntry(FileModel):
    """The person who is quoted on a topic, from a day and until a day if one is set."""

    person: PersonCode
    starts_on: Day | None = None
    ends_on: Day | None = None

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        """Refuse a last day before the first."""
        refuse_backward_days(self.starts_on, self.ends_on)
        return self

    def row(self) -> dict[str, object]:
        """Return the spokesperson as a row of the topic's collection."""
        return {"person": CodeOf("person", self.person), "starts_on": self.starts_on, "ends_on": self.ends_on}


class TopicEntry(FileModel):
    """One topic, perhaps part of another."""

    code: Code
    part_of: TopicCode = ""
    unit: UnitCode = ""
    name: Names
    spokespersons: list[SpokespersonEntry] = []
    note: str = ""
    is_demonstration: bool = False

    @model_validator(mode="after")
    def has_each_spokesperson_once(self) -> Self:
        """Refuse a person named twice."""
        refuse_repeats((spokesperson.person for spokesperson in self.spokespersons), "spokesperson")
        return self

    def entry(self) -> Entry:
        """Return the topic as the domain loads it."""
        values: dict[str, object] = {
            **self.name.values("name"),
            "parent": CodeOf("topic", self.part_of),
            "unit": CodeOf("unit", self.unit),
            "spokespersons": tuple(spokesperson.row() for spokesperson in self.spokespersons),
            "note": self.note,
            "is_demonstration": self.is_demonstration,
        }
        return Entry("topic", self.code, values)


class TopicsFile(FileModel):
    """A list of topics."""

    topics: list[TopicEntry] = []

    def entries(self) -> tuple[Entry, ...]:
        """Return the topics in the order of the file."""
        return tuple(topic.entry() for topic in self.topics)
