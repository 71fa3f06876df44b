"""Making many new records at once: each is checked like any other, and each gets its first revision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from django.conf import settings
from django.db import models
from django.db.models import prefetch_related_objects
from django.utils.translation import override

from hamseda.civic.domain.collection import Collection
from hamseda.civic.domain.load_city.content import Entry
from hamseda.civic.domain.load_city.loaded_noun import LoadedNoun
from hamseda.civic.domain.load_city.resolving import KnownRecords, values_of
from hamseda.civic.domain.revision import LABEL_LENGTH, changes_between, noun_of, snapshot_of
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import Person, Revision
from hamseda.civic.models.recorded import Recorded, Searchable

# Well under the number of variables SQLite takes in one statement.
BATCH = 1000
SEARCH_TEXT = "search_text"


@dataclass(frozen=True, slots=True)
class Making:
    """Who makes the records and when."""

    by: Person | None
    at: datetime


def create_in_bulk(noun: LoadedNoun, entries: list[Entry], known: KnownRecords, making: Making) -> None:
    """Make a record of every entry, those above before those below."""
    waiting = entries
    while waiting:
        ready = [entry for entry in waiting if not noun.above or known.has(entry.values[noun.above])]
        assert ready, "the files are checked for circles before they are loaded"
        for batch in _batches(ready):
            _create_records(noun, batch, known, making)
        done = {entry.key for entry in ready}
        waiting = [entry for entry in waiting if entry.key not in done]
    # Rows may name records of the same noun (a deputy), so all records come before the first row.
    for batch in _batches(entries):
        _complete_records(noun, batch, known, making)


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    iterator = iter(entries)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def _create_records(noun: LoadedNoun, entries: list[Entry], known: KnownRecords, making: Making) -> None:
    rows = {collection.name for collection in noun.collections}
    records = []
    for entry in entries:
        # Rows wait for `_complete_records`; what they name may not be there yet.
        own = Entry(entry.noun, entry.key, {name: value for name, value in entry.values.items() if name not in rows})
        records.append(_new_record(noun, values_of(noun, own, known), making))
    noun.model._default_manager.bulk_create(records, batch_size=BATCH)
    for entry, record in zip(entries, records, strict=True):
        known.add(noun.noun, entry.key, record)


def _new_record(noun: LoadedNoun, values: Mapping[str, object], making: Making) -> Recorded:
    record = noun.model(created_at=making.at, changed_at=making.at)
    if isinstance(record, Person):
        record.set_unusable_password()
    for name, value in values.items():
        setattr(record, name, value)
    relations = [field.name for field in record._meta.concrete_fields if field.is_relation]
    record.clean_fields(exclude={*relations, "password"})
    record.clean()
    if isinstance(record, Searchable):
        record.fold_search_text()
    return record


def _complete_records(noun: LoadedNoun, entries: list[Entry], known: KnownRecords, making: Making) -> None:
    records = [known.record(noun.noun, entry.key) for entry in entries]
    for collection in noun.collections:
        _create_rows(collection, entries, records, known)
    if noun.collections:
        prefetch_related_objects(records, *paths_to_rows(noun))
        _fold_again(noun.model, records)
    revisions = [_first_revision(noun, record, making) for record in records]
    Revision.objects.bulk_create(revisions, batch_size=BATCH)


def paths_to_rows(noun: LoadedNoun) -> list[str]:
    """Return what to fetch ahead so that a picture of a record with its rows costs no query of its own."""
    paths = []
    for collection in noun.collections:
        accessor = collection.accessor or collection.name
        model = noun.model._meta.get_field(accessor).related_model
        assert isinstance(model, type)
        related = [name for name in collection.fields if model._meta.get_field(name).is_relation]
        paths += [f"{accessor}__{name}" for name in related] or [accessor]
    return list(dict.fromkeys(paths))


def _create_rows(collection: Collection, entries: list[Entry], records: list[Recorded], known: KnownRecords) -> None:
    rows = [
        _new_row(collection, record, value)
        for entry, record in zip(entries, records, strict=True)
        for value in _rows_of(known.resolve(entry.values.get(collection.name, ())))
    ]
    if rows:
        type(rows[0])._default_manager.bulk_create(rows, batch_size=BATCH)


def _new_row(collection: Collection, record: Recorded, value: object) -> models.Model:
    relation = record._meta.get_field(collection.accessor or collection.name)
    assert isinstance(relation, models.ManyToOneRel)
    values = value if isinstance(value, Mapping) else {collection.fields[0]: value}
    row = relation.related_model(**{relation.field.name: record, **collection.fixed, **values})
    if collection.prepare:
        collection.prepare(row)
    row.clean_fields(exclude=[field.name for field in row._meta.concrete_fields if field.is_relation])
    row.clean()
    return row


def _rows_of(value: object) -> tuple[object, ...]:
    assert isinstance(value, tuple)
    return value


def _fold_again(model: type[Recorded], records: list[Recorded]) -> None:
    """Fold the search text anew where rows (aliases) belong to it."""
    changed = []
    for record in records:
        if isinstance(record, Searchable):
            before = record.search_text
            record.fold_search_text()
            if record.search_text != before:
                changed.append(record)
    manager: models.Manager[Recorded] = model._default_manager
    manager.bulk_update(changed, [SEARCH_TEXT], batch_size=200)


def _first_revision(noun: LoadedNoun, record: Recorded, making: Making) -> Revision:
    changes = changes_between({}, snapshot_of(record, collections=noun.collections))
    with override(settings.LANGUAGE_CODE):
        label = str(record)[:LABEL_LENGTH]
    return Revision(
        noun=noun_of(record),
        record_id=record.pk,
        version=record.version,
        kind=RevisionKind.IMPORTED,
        at=making.at,
        by=making.by,
        label=label,
        changes=changes,
    )
