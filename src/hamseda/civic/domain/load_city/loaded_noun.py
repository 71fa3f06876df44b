"""Which nouns a city's files fill, in an order in which each finds what it refers to."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models

from hamseda.civic.domain.collection import Collection
from hamseda.civic.enums import Language
from hamseda.civic.models import (
    Audience,
    Channel,
    City,
    Duty,
    ExceptionalDay,
    HijriMonth,
    Occasion,
    Person,
    Place,
    Service,
    Topic,
    Unit,
    UnitAlias,
    WorkingTime,
)
from hamseda.civic.models.recorded import Recorded
from hamseda.engines.language import fold_text


def _fold_alias(row: models.Model) -> None:
    assert isinstance(row, UnitAlias)
    row.folded = fold_text(row.text)


UNIT_COLLECTIONS = tuple(
    Collection(
        f"aliases_{language.value}",
        accessor="aliases",
        fields=("text",),
        fixed={"language": language.value},
        prepare=_fold_alias,
    )
    for language in Language
)
PERSON_COLLECTIONS = (
    Collection("roles", fields=("role", "unit", "starts_on", "ends_on")),
    Collection("deputies", fields=("deputy", "order")),
    Collection("absences", fields=("starts_on", "ends_on", "note")),
)
TOPIC_COLLECTIONS = (Collection("spokespersons", fields=("person", "starts_on", "ends_on")),)


@dataclass(frozen=True, slots=True)
class LoadedNoun:
    """A noun of the files: its model, the fields its entries are known by, its collections and the field above, if any."""

    noun: str
    model: type[Recorded]
    known_by: tuple[str, ...] = ("code",)
    collections: tuple[Collection, ...] = ()
    above: str = ""

    def key_of(self, record: models.Model) -> str:
        """Return the key by which the files know a record."""
        return "-".join(f"{getattr(record, name)}" for name in self.known_by)


LOADED_NOUNS = (
    LoadedNoun("city", City),
    LoadedNoun("unit", Unit, collections=UNIT_COLLECTIONS, above="parent"),
    LoadedNoun("person", Person, known_by=("username",), collections=PERSON_COLLECTIONS),
    LoadedNoun("place", Place, above="parent"),
    LoadedNoun("topic", Topic, collections=TOPIC_COLLECTIONS, above="parent"),
    LoadedNoun("audience", Audience),
    LoadedNoun("channel", Channel),
    LoadedNoun("hijri_month", HijriMonth, known_by=("year", "month")),
    LoadedNoun("working_time", WorkingTime, known_by=("weekday",)),
    LoadedNoun("exceptional_day", ExceptionalDay, known_by=("day",)),
    LoadedNoun("duty", Duty),
    LoadedNoun("service", Service),
    LoadedNoun("occasion", Occasion),
)
