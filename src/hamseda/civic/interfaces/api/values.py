"""From what a program sent to the values the domain takes: numbers of records become records, rows become mappings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db import models
from pydantic import BaseModel

from hamseda.civic.domain.collection import Collection
from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.interfaces.api.shapes import Given

NO_SUCH_RECORD = "no_such_record"


def values_of(given: Given, model: type[models.Model], collections: Sequence[Collection] = ()) -> dict[str, object]:
    """Return the values of the fields that were sent; raise `InvalidRecord` where a number leads to no record."""
    sent = {name: getattr(given, name) for name in type(given).model_fields if name in given.model_fields_set}
    rows_of = {collection.name: collection for collection in collections}
    values: dict[str, object] = {}
    for name, value in sent.items():
        if name in rows_of:
            values[name] = _rows(name, value, _model_of_rows(model, rows_of[name]))
        else:
            values |= _with_records({name: value}, model, place=name)
    return values


def _rows(name: str, rows: Iterable[object], model: type[models.Model]) -> list[object]:
    return [
        _with_records(row.model_dump(), model, place=f"{name}.{number}") if isinstance(row, BaseModel) else row
        for number, row in enumerate(rows)
    ]


def _model_of_rows(model: type[models.Model], collection: Collection) -> type[models.Model]:
    related = model._meta.get_field(collection.accessor or collection.name).related_model
    assert isinstance(related, type)
    return related


def _with_records(values: Mapping[str, object], model: type[models.Model], *, place: str) -> dict[str, object]:
    """Put the record in place of its number, for each field that is a relation."""
    relations = {field.attname: field for field in model._meta.concrete_fields if field.is_relation}
    found: dict[str, object] = {}
    for name, value in values.items():
        if name not in relations:
            found[name] = value
            continue
        field = relations[name]
        found[field.name] = None if value is None else _record(field, value, place if place == name else f"{place}.{name}")
    return found


def _record(field: models.Field[object, object], pk: object, place: str) -> models.Model:
    related = field.related_model
    assert isinstance(related, type)
    record = related._default_manager.filter(pk=pk).first()
    if record is None:
        raise InvalidRecord({place: (NO_SUCH_RECORD,)})
    return record
