"""Which nouns a city's files fill, in an order in which each finds what it refers to."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models

from hamseda.civic.domain.collection import Collection
from hamseda.civic.domain.person import PERSON_COLLECTIONS
from hamseda.civic.domain.topic import TOPIC_COLLECTIONS
from hamseda.civic.domain.unit import UNIT_COLLECTIONS
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
    WorkingTime,
)
from hamseda.civic.models.recorded import Recorded


@dataclass(frozen=True, slots=True)
class LoadedNoun:
    """A noun of the files: its model, the fields its entries are known by, its collections and the field above, if any.

    A record of a noun that `yields_to_people` is left alone once a person has changed it: an announced moon outlasts the file.
    """

    noun: str
    model: type[Recorded]
    known_by: tuple[str, ...] = ("code",)
    collections: tuple[Collection, ...] = ()
    above: str = ""
    yields_to_people: bool = False

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
    LoadedNoun("hijri_month", HijriMonth, known_by=("year", "month"), yields_to_people=True),
    LoadedNoun("working_time", WorkingTime, known_by=("weekday",)),
    LoadedNoun("exceptional_day", ExceptionalDay, known_by=("day",)),
    LoadedNoun("duty", Duty),
    LoadedNoun("service", Service),
    LoadedNoun("occasion", Occasion),
)
