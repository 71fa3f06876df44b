"""What a noun says of its import: the columns a sheet may have, what tells records apart, how others are looked up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Generic, TypeVar

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.functional import Promise

from hamseda.design.importing.parsers import parse_text, write_cell

Row = TypeVar("Row", bound=models.Model)
Label = str | Promise
FROM_MODEL = object()


@dataclass(frozen=True, slots=True)
class InSheet:
    """Stands for a record that another row of the same sheet creates, named by its key."""

    key: str


@dataclass(frozen=True, slots=True)
class ImportColumn(Generic[Row]):
    """One column a sheet may have.

    `parse` reads a cell's text and raises `CellError`; `current` gives the record's present value in the form `parse` gives,
    and `write` turns such a value back into a cell, so that what is exported can be imported again. A column that names
    another record has `find`, which is asked once for all codes of the sheet; with `may_be_in_sheet` the record named may
    be one that the same sheet creates. An empty cell means `empty`, or what the model's field holds when nothing is said.
    """

    key: str
    label: Label
    parse: Callable[[str], object] = parse_text
    is_required: bool = False
    help: Label = ""
    synonyms: tuple[str, ...] = ()
    current: Callable[[Row], object] | None = None
    write: Callable[[object], str | int | float] = write_cell
    find: Callable[[Collection[str]], Mapping[str, models.Model]] | None = None
    may_be_in_sheet: bool = False
    empty: object = FROM_MODEL
    example: str = ""

    def current_value(self, record: Row) -> object:
        """Return what the record holds now."""
        return (self.current or attrgetter(self.key))(record)

    def export_value(self, record: Row) -> str | int | float:
        """Return the cell that says what the record holds."""
        value = self.current_value(record)
        return "" if value is None else self.write(value)

    def empty_value(self, model: type[models.Model]) -> object:
        """Return what an empty cell means."""
        if self.empty is not FROM_MODEL:
            return self.empty
        try:
            field = model._meta.get_field(self.key)
        except FieldDoesNotExist:
            return []
        if not isinstance(field, models.Field) or field.null:
            return None
        return field.get_default()


@dataclass(frozen=True, slots=True)
class ImportPlan(Generic[Row]):
    """A noun's whole import: `key` is the column that tells records apart, `existing` finds records by it in one go.

    `existing` should fetch with each record what `current` of the columns reads. `check_row` may refuse a row for more than
    one cell's sake: it gets the values and the record they would change, and yields (column key, reason).
    """

    model: type[Row]
    columns: tuple[ImportColumn[Row], ...]
    existing: Callable[[Collection[str]], Mapping[str, Row]]
    key: str = "code"
    check_row: Callable[[Mapping[str, object], Row | None], Iterable[tuple[str, Label]]] | None = None
    export_with: Callable[[models.QuerySet[Row]], models.QuerySet[Row]] | None = None

    def column(self, key: str) -> ImportColumn[Row]:
        """Return the column of a key."""
        return next(column for column in self.columns if column.key == key)
