"""`load_city`: what is new is made, what differs is changed, the rest is left alone; all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db import transaction

from hamseda.civic.domain.act import record_act
from hamseda.civic.domain.load_city.content import CityContent, Entry, LoadOutcome
from hamseda.civic.domain.load_city.creating import BATCH, Making, create_in_bulk, paths_to_rows
from hamseda.civic.domain.load_city.errors import AnotherCity
from hamseda.civic.domain.load_city.loaded_noun import LOADED_NOUNS, LoadedNoun
from hamseda.civic.domain.load_city.occasion_days import settle_occasion_days
from hamseda.civic.domain.load_city.resolving import KnownRecords, changes_to, values_of
from hamseda.civic.domain.load_city.unit_paths import settle_unit_paths
from hamseda.civic.domain.person_rules import keep_an_administrator
from hamseda.civic.domain.record import change_record
from hamseda.civic.enums import ActKind, RevisionKind
from hamseda.civic.models import City, Person, Revision, Unit
from hamseda.civic.models.recorded import Recorded


def load_city(content: CityContent, *, by: Person | None, at: datetime) -> LoadOutcome:
    """Bring the database to what the content says; records the content does not name stay as they are.

    Raises `AnotherCity` when the database holds a city of another code, `InvalidRecord` where nobody would administer the city
    any more or its tree were too deep; an error of any kind changes nothing.
    """
    outcome, known = LoadOutcome(), KnownRecords()
    with transaction.atomic(), keep_an_administrator({"roles": []}, at=at):
        _refuse_another_city(content)
        for noun in LOADED_NOUNS:
            _load_noun(noun, content.of(noun.noun), known, Making(by=by, at=at), outcome)
            if noun.model is Unit:
                settle_unit_paths()
        settle_occasion_days(content, outcome=outcome)
        if outcome.has_changed_anything:
            _record_load(by=by, at=at)
    return outcome


def _refuse_another_city(content: CityContent) -> None:
    standing = City.objects.first()
    coming = content.of("city")
    if standing and coming and coming[0].key != standing.code:
        raise AnotherCity(standing=standing.code, coming=coming[0].key)


def _load_noun(noun: LoadedNoun, entries: tuple[Entry, ...], known: KnownRecords, making: Making, outcome: LoadOutcome) -> None:
    stored = {noun.key_of(record): record for record in _stored(noun, entries)}
    for key, record in stored.items():
        known.add(noun.noun, key, record)
    new = [entry for entry in entries if entry.key not in stored]
    create_in_bulk(noun, new, known, making)
    changed, by_people = 0, _changed_by_people(noun)
    for entry in entries:
        standing = stored.get(entry.key)
        if standing and standing.pk not in by_people:
            changed += _change(noun, standing, entry, known, making)
    outcome.created[noun.noun] = len(new)
    outcome.changed[noun.noun] = changed
    outcome.unchanged[noun.noun] = len(entries) - len(new) - changed


def _stored(noun: LoadedNoun, entries: tuple[Entry, ...]) -> Iterator[Recorded]:
    """Read the records the entries speak of, with all that a picture of them needs."""
    relations = [field.name for field in noun.model._meta.concrete_fields if field.is_relation]
    records = noun.model._default_manager.select_related(*relations) if relations else noun.model._default_manager.all()
    records = records.prefetch_related(*paths_to_rows(noun))
    if len(noun.known_by) > 1:
        yield from records if entries else ()
        return
    keys = [entry.key for entry in entries]
    for start in range(0, len(keys), BATCH):
        yield from records.filter(**{f"{noun.known_by[0]}__in": keys[start : start + BATCH]})


def _changed_by_people(noun: LoadedNoun) -> frozenset[int]:
    if not noun.yields_to_people:
        return frozenset()
    revisions = Revision.objects.filter(noun=noun.noun, by__isnull=False)
    return frozenset(revisions.values_list("record_id", flat=True))


def _change(noun: LoadedNoun, record: Recorded, entry: Entry, known: KnownRecords, making: Making) -> bool:
    values = values_of(noun, entry, known)
    if not changes_to(record, values, noun):
        return False
    changed = change_record(
        record,
        values=values,
        collections=noun.collections,
        expected_version=record.version,
        by=making.by,
        at=making.at,
        kind=RevisionKind.IMPORTED,
    )
    known.add(noun.noun, entry.key, changed)
    return True


def _record_load(*, by: Person | None, at: datetime) -> None:
    city = City.objects.get()
    roots: Iterable[Unit] = Unit.objects.filter(parent=None)
    key = f"city:{city.pk}:loaded:{at.isoformat()}"
    record_act(ActKind.IMPORTED, units=roots, noun="city", record_id=city.pk, key=key, by=by, at=at)
