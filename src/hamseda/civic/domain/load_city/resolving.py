"""From an entry's codes to the records they name, and from its values to what the database would hold."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models

from hamseda.civic.domain.load_city.content import CodeOf, Entry
from hamseda.civic.domain.load_city.loaded_noun import LoadedNoun
from hamseda.civic.domain.revision import Changes, changes_between, plain_value, snapshot_of
from hamseda.civic.models.recorded import Recorded


class KnownRecords:
    """The records of the files that are in the database by now, by noun and key."""

    def __init__(self) -> None:
        self._records: dict[tuple[str, str], Recorded] = {}

    def add(self, noun: str, key: str, record: Recorded) -> None:
        """Remember a record."""
        self._records[noun, key] = record

    def record(self, noun: str, key: str) -> Recorded:
        """Return a record that is known to be there."""
        return self._records[noun, key]

    def has(self, value: object) -> bool:
        """Tell whether what a value names is there; what names nothing is."""
        return not isinstance(value, CodeOf) or not value.code or (value.noun, value.code) in self._records

    def resolve(self, value: object) -> object:
        """Put records in the place of codes, also inside rows."""
        if isinstance(value, CodeOf):
            return self._records[value.noun, value.code] if value.code else None
        if isinstance(value, Mapping):
            return {name: self.resolve(item) for name, item in value.items()}
        if isinstance(value, tuple):
            return tuple(self.resolve(item) for item in value)
        return value


def values_of(noun: LoadedNoun, entry: Entry, known: KnownRecords) -> dict[str, object]:
    """Return an entry's values with records for codes, and with the key among them where it is one field of its own."""
    values = {name: known.resolve(value) for name, value in entry.values.items()}
    return values if noun.known_by[0] in values else {noun.known_by[0]: entry.key, **values}


def changes_to(record: models.Model, values: Mapping[str, object], noun: LoadedNoun) -> Changes:
    """Return what the values would change on a record, without touching it."""
    before = snapshot_of(record, collections=noun.collections)
    names = {collection.name for collection in noun.collections}
    wanted = {name: plain_value(value if name in names else _as_stored(record, name, value)) for name, value in values.items()}
    return changes_between(before, {**before, **wanted})


def _as_stored(record: models.Model, name: str, value: object) -> object:
    field = record._meta.get_field(name)
    assert isinstance(field, models.Field)
    return value if field.is_relation else field.to_python(value)
