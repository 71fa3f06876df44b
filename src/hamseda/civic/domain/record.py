"""Saving the city's records: versions that guard against two editors, a revision and an act for every save.

A noun's own functions are thin on top of these:

    UNIT_COLLECTIONS = (Collection("aliases_fa", accessor="aliases", fields=("text",), fixed={"language": "fa"}),)

    def create_unit(*, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED) -> Unit:
        return create_record(Unit, values=values, collections=UNIT_COLLECTIONS, by=by, at=at, kind=kind)

    def change_unit(unit: Unit, *, values: Values, expected_version: int, by, at, kind=RevisionKind.CHANGED) -> Unit:
        return change_record(unit, values=values, collections=UNIT_COLLECTIONS, expected_version=expected_version, by=by, at=at, kind=kind)

    def remove_unit(unit: Unit, *, expected_version: int, by, at) -> None:
        remove_record(unit, collections=UNIT_COLLECTIONS, expected_version=expected_version, by=by, at=at)

`values` maps names of fields and collections to values: another record for a relation, a list for a collection. Only what is
named is touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import groupby, islice
from typing import TypeAlias, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models.deletion import ProtectedError, RestrictedError

from hamseda.civic.domain.act import record_act
from hamseda.civic.domain.collection import Collection
from hamseda.civic.domain.errors import Holder, InvalidRecord, RecordGone, RecordInUse, StaleRecord
from hamseda.civic.domain.queries.revision import revisions_since
from hamseda.civic.domain.revision import changes_between, noun_of, plain_rows, snapshot_of, write_revision
from hamseda.civic.enums import ActKind, RevisionKind
from hamseda.civic.models import Person, Unit
from hamseda.civic.models.recorded import Recorded, Searchable

Values: TypeAlias = Mapping[str, object]
Record = TypeVar("Record", bound=Recorded)

ACT_OF_REVISION = {
    RevisionKind.CREATED: ActKind.CREATED,
    RevisionKind.CHANGED: ActKind.CHANGED,
    RevisionKind.MOVED: ActKind.MOVED,
    RevisionKind.REMOVED: ActKind.REMOVED,
    # An import is one act for all its rows, recorded where it is taken over.
    RevisionKind.IMPORTED: None,
}
EXAMPLES_SHOWN = 3


def create_record(
    model: type[Record],
    *,
    values: Values,
    by: Person | None,
    at: datetime,
    collections: Sequence[Collection] = (),
    kind: RevisionKind = RevisionKind.CREATED,
    units: Iterable[Unit] | None = None,
) -> Record:
    """Make a record with its collections, its first revision and the act; raise `InvalidRecord` if the values are not valid."""
    record = model(created_at=at, changed_at=at)
    with _told_as_invalid(record):
        _set_fields(record, values, collections)
        if isinstance(record, Searchable):
            record.fold_search_text()
        record.save(force_insert=True)
        rows = _rows_of(values, collections)
        for collection in collections:
            collection.add(record, rows.get(collection.name, ()))
        if any(rows.values()) and isinstance(record, Searchable):
            record.fold_search_text()
            record.save(update_fields=["search_text"])
        changes = changes_between({}, snapshot_of(record) | plain_rows(rows))
        write_revision(record, kind=kind, changes=changes, by=by, at=at)
        _record_act_of(record, kind=kind, units=units, by=by, at=at)
    return record


def change_record(
    record: Record,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    collections: Sequence[Collection] = (),
    kind: RevisionKind = RevisionKind.CHANGED,
    units: Iterable[Unit] | None = None,
) -> Record:
    """Change what `values` names and raise the version; raise `StaleRecord` if somebody saved since `expected_version`.

    Returns the record as it stands afterwards; saving nothing new leaves version and history alone.
    """
    rows = _rows_of(values, collections)
    named = [collection for collection in collections if collection.name in rows]
    with _told_as_invalid(record):
        current = _locked(record, expected_version)
        models.prefetch_related_objects([current], *{collection.accessor or collection.name for collection in named})
        before = snapshot_of(current, collections=named, names=values)
        _set_fields(current, values, collections)
        changes = changes_between(before, snapshot_of(current, names=values) | plain_rows(rows))
        if not changes:
            return current
        for collection in named:
            if collection.name in changes:
                collection.replace(current, rows[collection.name])
        _save_guarded(current, expected_version=expected_version, at=at)
        write_revision(current, kind=kind, changes=changes, by=by, at=at)
        _record_act_of(current, kind=kind, units=units, by=by, at=at)
    return current


def remove_record(
    record: Recorded,
    *,
    expected_version: int,
    by: Person | None,
    at: datetime,
    collections: Sequence[Collection] = (),
    units: Iterable[Unit] | None = None,
) -> None:
    """Remove a record and keep its last picture; raise `RecordInUse` naming what still hangs on it."""
    with transaction.atomic():
        current = _locked(record, expected_version)
        picture = snapshot_of(current, collections=collections)
        changes = changes_between(picture, {})
        write_revision(current, kind=RevisionKind.REMOVED, changes=changes, by=by, at=at, version=current.version + 1)
        # A unit that goes cannot be named by its own act; the one it was part of is.
        _record_act_of(current, kind=RevisionKind.REMOVED, units=_units_left(current) if units is None else units, by=by, at=at)
        try:
            current.delete()
        except (ProtectedError, RestrictedError) as error:
            held = error.protected_objects if isinstance(error, ProtectedError) else error.restricted_objects
            raise RecordInUse(record, _holders(held)) from error


def units_of(record: Recorded) -> tuple[Unit, ...]:
    """Return the unit a record speaks for: itself if it is one, else the unit it belongs to."""
    if isinstance(record, Unit):
        return (record,)
    unit = getattr(record, "unit", None)
    return (unit,) if isinstance(unit, Unit) else ()


def _units_left(record: Recorded) -> tuple[Unit, ...]:
    if isinstance(record, Unit):
        return (record.parent,) if record.parent else ()
    return units_of(record)


def _locked(record: Record, expected_version: int) -> Record:
    """Read the record anew and hold it, or say who was faster."""
    model = type(record)
    current = model._default_manager.select_for_update().filter(pk=record.pk).first()
    if current is None:
        raise RecordGone(noun_of(model), record.pk)
    if current.version != expected_version:
        raise _stale(current, expected_version)
    return current


def _save_guarded(record: Recorded, *, expected_version: int, at: datetime) -> None:
    """Write the record only over the version it was read at."""
    if isinstance(record, Searchable):
        record.fold_search_text()
    record.version, record.changed_at = expected_version + 1, at
    columns = {field.attname: getattr(record, field.attname) for field in record._meta.concrete_fields if not field.primary_key}
    if not type(record)._default_manager.filter(pk=record.pk, version=expected_version).update(**columns):
        raise _stale(record, expected_version)


def _stale(record: Recorded, expected_version: int) -> StaleRecord:
    """Gather who saved what since a version."""
    since = list(revisions_since(record, expected_version))
    newest = since[-1] if since else None
    fields = dict.fromkeys(name for revision in since for name in revision.changes)
    return StaleRecord(
        record,
        expected_version=expected_version,
        current_version=newest.version if newest else record.version,
        by=newest.by if newest else None,
        at=newest.at if newest else None,
        fields=tuple(fields),
    )


def _set_fields(record: Recorded, values: Values, collections: Sequence[Collection]) -> None:
    """Put the values on the record and hold them against the model's own rules."""
    own = {name: value for name, value in values.items() if name not in {collection.name for collection in collections}}
    for name, value in own.items():
        setattr(record, name, value)
    # Relations are given as records that were just read; asking the database for each again would cost a query apiece.
    relations = [field.name for field in record._meta.concrete_fields if field.is_relation and field.name in own]
    untouched = [] if record._state.adding else [field.name for field in record._meta.concrete_fields if field.name not in own]
    record.clean_fields(exclude={*relations, *untouched, "password"})
    record.clean()


def _rows_of(values: Values, collections: Sequence[Collection]) -> dict[str, list[object]]:
    """Return the rows of each collection that is named, as they will stand in the database."""
    rows: dict[str, list[object]] = {}
    for collection in collections:
        given = values.get(collection.name)
        if collection.name in values:
            assert isinstance(given, Iterable)
            rows[collection.name] = collection.as_stored(given)
    return rows


def _record_act_of(
    record: Recorded, *, kind: RevisionKind, units: Iterable[Unit] | None, by: Person | None, at: datetime
) -> None:
    act = ACT_OF_REVISION[kind]
    if act is None:
        return
    noun = noun_of(record)
    version = record.version + 1 if kind == RevisionKind.REMOVED else record.version
    named = units_of(record) if units is None else tuple(units)
    record_act(act, units=named, noun=noun, record_id=record.pk, key=f"{noun}:{record.pk}:{version}", by=by, at=at)


@contextmanager
def _told_as_invalid(record: models.Model) -> Iterator[None]:
    """Run in one transaction and tell what the model or the database refuses as `InvalidRecord`."""
    try:
        with transaction.atomic():
            yield
    except ValidationError as error:
        raise invalid_record(error) from error
    except IntegrityError as error:
        raise _reason_of_refusal(record) from error


def invalid_record(error: ValidationError) -> InvalidRecord:
    """Turn Django's error into the room's own."""
    if not hasattr(error, "error_dict"):
        return InvalidRecord({"": tuple(error.messages)})
    messages = {name: tuple(messages) for name, messages in error.message_dict.items()}
    return InvalidRecord({"" if name == "__all__" else name: reasons for name, reasons in messages.items()})


def _reason_of_refusal(record: models.Model) -> InvalidRecord:
    """Ask the model which of its unique and other constraints the database meant; only now are those queries worth it."""
    try:
        record.validate_unique()
        record.validate_constraints()
    except ValidationError as error:
        return invalid_record(error)
    return InvalidRecord({"": ()})


def _holders(records: Iterable[models.Model]) -> tuple[Holder, ...]:
    """Count what hangs on a record, kind by kind."""
    ordered = sorted(records, key=lambda held: (str(held._meta.verbose_name_plural), held.pk))
    groups = [
        (label, list(members)) for label, members in groupby(ordered, key=lambda held: str(held._meta.verbose_name_plural))
    ]
    return tuple(
        Holder(label=label, count=len(members), examples=tuple(str(held) for held in islice(members, EXAMPLES_SHOWN)))
        for label, members in groups
    )
