"""A record's fields as a page shows them, and the plain values of revisions as people read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.urls import NoReverseMatch, reverse

from hamseda.civic.domain.revision import Plain, noun_of, recorded_fields
from hamseda.civic.views.record.noun import Noun
from hamseda.design.listing import render_value, show_value


@dataclass(frozen=True, slots=True)
class ShownField:
    """One line of a record's page."""

    name: str
    label: str
    text: str
    link: str


def shown_fields(noun: Noun[Any], record: models.Model) -> list[ShownField]:
    """Return the record's own fields and then its collections; empty ones are left out."""
    lines = [_shown(noun, record, field) for field in recorded_fields(record)]
    for collection in noun.collections:
        rows = [_row_text(row) for row in collection.rows_of(record)]
        lines.append(ShownField(collection.name, noun.label_of(collection.name), show_value(rows) if rows else "", ""))
    return [line for line in lines if line.text]


def _shown(noun: Noun[Any], record: models.Model, field: models.Field[Any, Any]) -> ShownField:
    value: object = list(getattr(record, field.name).all()) if field.many_to_many else getattr(record, field.name)
    if field.choices:
        value = getattr(record, f"get_{field.name}_display")()
    is_empty = value is None or value == "" or value == []
    link = _link_to(value, noun.namespace) if isinstance(value, models.Model) else ""
    return ShownField(field.name, noun.label_of(field.name), "" if is_empty else render_value(value), link)


def _row_text(row: object) -> str:
    return (
        " · ".join(show_value(value) for value in row.values() if value not in (None, ""))
        if isinstance(row, dict)
        else str(row)
    )


def _link_to(record: models.Model, namespace: str) -> str:
    try:
        return reverse(f"{namespace}:{noun_of(record)}_page", kwargs={"pk": record.pk})
    except NoReverseMatch:
        return ""


def show_plain(model: type[models.Model], name: str, value: Plain) -> str:
    """Return a value kept in a revision as a person reads it: days as days, choices by their labels, records by name."""
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return _text_of(value)
    if isinstance(field, models.Field) and isinstance(value, str):
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        if isinstance(field, models.DateTimeField):
            return show_value(datetime.fromisoformat(value))
        if isinstance(field, models.DateField):
            return show_value(date.fromisoformat(value))
    return _text_of(value)


def _text_of(value: Plain) -> str:
    if isinstance(value, dict):
        parts = [value["name"]] if set(value) == {"id", "name"} else value.values()
        return " · ".join(_text_of(part) for part in parts if part not in (None, ""))
    if isinstance(value, list):
        return "\n".join(_text_of(item) for item in value)
    return "" if value is None or value == "" else show_value(value)
