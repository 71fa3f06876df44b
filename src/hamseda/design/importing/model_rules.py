"""Holding the values of a row against the rules of its model's fields: lengths, forms of e-mail and codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models

from hamseda.design.forms.longest_text import too_long


def problems_of_model(
    model: type[models.Model], values: Mapping[str, object], record: models.Model | None
) -> Iterator[tuple[str, str]]:
    """Yield each field whose value its own validators refuse, with the reason; relations were looked up before."""
    for name, value in values.items():
        field = _plain_field(model, name)
        if field is None or (record is not None and getattr(record, name) == value):
            continue
        try:
            field.clean(value, None)
        except ValidationError as error:
            for reason in error.error_list:
                yield name, _worded(reason)


def _worded(reason: ValidationError) -> str:
    """Word what is too long as forms do; leave the rest as the field says it."""
    if reason.code == "max_length" and reason.params:
        return too_long(reason.params["show_value"], reason.params["limit_value"])
    return str(reason.messages[0])


def _plain_field(model: type[models.Model], name: str) -> models.Field[object, object] | None:
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return field if isinstance(field, models.Field) and not field.is_relation else None
