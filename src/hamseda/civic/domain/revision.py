"""Revisions: what a record looks like as plain values, how two such pictures differ, and the row that keeps it."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Mapping, Sequence
from datetime import date, datetime, time
from typing import TypeAlias

from django.conf import settings
from django.db import models
from django.utils.translation import override

from hamseda.civic.domain.collection import Collection
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import Person, Revision
from hamseda.civic.models.recorded import Recorded

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
Snapshot: TypeAlias = "dict[str, Plain]"
Changes: TypeAlias = "dict[str, list[Plain]]"

# Kept out of every revision: what would give a sign-in away, and what changes by itself.
UNRECORDED_FIELDS = frozenset({"password", "last_login"})
LABEL_LENGTH = 300


def noun_of(model: type[models.Model] | models.Model) -> str:
    """Return the word by which revisions and acts name a kind of record: `Unit` is "unit", `HijriMonth` "hijri_month"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model._meta.object_name or "").lower()


def recorded_fields(model: type[models.Model] | models.Model) -> list[models.Field[object, object]]:
    """Return the fields a revision speaks of: those a person may edit, in the order of the model."""
    named = [*model._meta.concrete_fields, *model._meta.local_many_to_many]
    return [field for field in named if field.editable and not field.primary_key and field.name not in UNRECORDED_FIELDS]


def snapshot_of(
    record: models.Model, *, collections: Sequence[Collection] = (), names: Container[str] | None = None
) -> Snapshot:
    """Return the record as plain values, with the rows of its collections; `names` narrows it to some of its fields."""
    # Names of other records are written in one language, whoever saves, so that a change of language is no change.
    with override(settings.LANGUAGE_CODE):
        fields = [field for field in recorded_fields(record) if names is None or field.name in names]
        snapshot = {field.name: plain_value(_value_of(record, field)) for field in fields}
        for collection in collections:
            snapshot[collection.name] = plain_value(collection.rows_of(record) if record.pk else [])
    return snapshot


def plain_rows(rows: Mapping[str, list[object]]) -> Snapshot:
    """Return rows of collections as plain values."""
    with override(settings.LANGUAGE_CODE):
        return {name: plain_value(given) for name, given in rows.items()}


def _value_of(record: models.Model, field: models.Field[object, object]) -> object:
    if field.many_to_many:
        return list(getattr(record, field.name).all()) if record.pk else []
    return getattr(record, field.name)


def plain_value(value: object) -> Plain:
    """Return a value as JSON can hold it: another record by id and name, days and numbers as text that loses nothing."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, models.Model):
        return {"id": value.pk, "name": str(value)}
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain_value(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain_value(item) for item in value]
    return str(value)


def changes_between(before: Mapping[str, Plain], after: Mapping[str, Plain]) -> Changes:
    """Return what differs as {field: [before, after]}; another record counts as the same while its id is."""
    names = [*before, *(name for name in after if name not in before)]
    return {
        name: [before.get(name), after.get(name)]
        for name in names
        if comparable(before.get(name)) != comparable(after.get(name))
    }


def comparable(value: Plain) -> Plain:
    """Return a value in the form that decides equality: ids alone for records, and no difference between empty values."""
    if isinstance(value, dict):
        return value["id"] if set(value) == {"id", "name"} else {key: comparable(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted((comparable(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True)) or None
    return None if value == "" else value


def write_revision(
    record: Recorded, *, kind: RevisionKind, changes: Changes, by: Person | None, at: datetime, version: int | None = None
) -> Revision:
    """Keep one version of a record: what happened to it, by whom and when."""
    with override(settings.LANGUAGE_CODE):
        label = str(record)[:LABEL_LENGTH]
    return Revision.objects.create(
        noun=noun_of(record),
        record_id=record.pk,
        version=record.version if version is None else version,
        kind=kind,
        at=at,
        by=by,
        label=label,
        changes=changes,
    )
