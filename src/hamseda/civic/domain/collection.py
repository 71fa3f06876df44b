"""Rows that belong to one record and are saved with it: a unit's aliases, a person's roles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import models


@dataclass(frozen=True, slots=True)
class Collection:
    """How one set of belonging rows is read and replaced.

    `name` is the key under which forms, imports and revisions speak of it; `accessor` is the reverse relation (the name, if
    nothing else is said). A collection of a single field holds plain values; one of several holds mappings from field to
    value. `fixed` narrows the rows (aliases of one language) and is written into each new one; `prepare` completes a new row
    before it is saved (a folded form).

    >>> Collection("aliases_fa", accessor="aliases", fields=("text",), fixed={"language": "fa"}).is_single
    True
    """

    name: str
    fields: tuple[str, ...]
    accessor: str = ""
    fixed: Mapping[str, object] = field(default_factory=dict)
    prepare: Callable[[models.Model], None] | None = None

    @property
    def is_single(self) -> bool:
        """Whether a row is one plain value."""
        return len(self.fields) == 1

    def rows_of(self, record: models.Model) -> list[object]:
        """Return the rows a record has now, in the order of their model."""
        return [self._value(row) for row in self._stored(record)]

    def as_stored(self, rows: Iterable[object]) -> list[object]:
        """Return rows as they will be read back: every field named, each row once."""
        distinct = {self._identity(values): values for values in map(self._values, rows)}
        return [values[self.fields[0]] if self.is_single else values for values in distinct.values()]

    def add(self, record: models.Model, rows: Iterable[object]) -> None:
        """Give a record that is new, and so has none, these rows."""
        self._insert(record, {self._identity(values): values for values in map(self._values, rows)}.values())

    def replace(self, record: models.Model, rows: Iterable[object]) -> None:
        """Make the record's rows exactly these: what is there already stays, the rest goes, what is new is added."""
        wanted = {self._identity(values): values for values in map(self._values, rows)}
        kept, gone = set(), []
        for row in self._stored(record):
            identity = self._identity({name: getattr(row, name) for name in self.fields})
            if identity in wanted and identity not in kept:
                kept.add(identity)
            else:
                gone.append(row.pk)
        if gone:
            self._manager(record).filter(pk__in=gone).delete()
        self._insert(record, (values for identity, values in wanted.items() if identity not in kept))
        # Rows fetched ahead with the record would otherwise still be the old ones.
        getattr(record, "_prefetched_objects_cache", {}).pop(self.accessor or self.name, None)

    def _insert(self, record: models.Model, rows: Iterable[Mapping[str, object]]) -> None:
        new = [self._new_row(record, values) for values in rows]
        if new:
            self._manager(record).bulk_create(new)

    def _manager(self, record: models.Model) -> models.Manager[models.Model]:
        manager: models.Manager[models.Model] = getattr(record, self.accessor or self.name)
        return manager

    def _stored(self, record: models.Model) -> Sequence[models.Model]:
        rows = self._manager(record).all()
        if not self._is_prefetched(record):
            related = [name for name in self.fields if rows.model._meta.get_field(name).is_relation]
            rows = rows.select_related(*related) if related else rows
        return [row for row in rows if all(getattr(row, name) == value for name, value in self.fixed.items())]

    def _is_prefetched(self, record: models.Model) -> bool:
        return (self.accessor or self.name) in getattr(record, "_prefetched_objects_cache", {})

    def _value(self, row: models.Model) -> object:
        return getattr(row, self.fields[0]) if self.is_single else {name: getattr(row, name) for name in self.fields}

    def _values(self, row: object) -> dict[str, object]:
        if self.is_single:
            return {self.fields[0]: row}
        assert isinstance(row, Mapping)
        return {name: row.get(name) for name in self.fields}

    def _identity(self, values: Mapping[str, object]) -> tuple[object, ...]:
        return tuple(value.pk if isinstance(value, models.Model) else value for value in values.values())

    def _new_row(self, record: models.Model, values: Mapping[str, object]) -> models.Model:
        manager = self._manager(record)
        owner = manager.field.name  # type: ignore[attr-defined]  # every reverse manager knows the field that points here
        row = manager.model(**{owner: record, **self.fixed, **values})
        if self.prepare:
            self.prepare(row)
        row.clean_fields(exclude=[owner, *(name for name in values if row._meta.get_field(name).is_relation)])
        row.clean()
        return row
