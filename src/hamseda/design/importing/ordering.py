"""Putting rows in the order in which they can be saved, when some name records that others of the sheet create."""

from __future__ import annotations

from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.design.importing.columns import ImportPlan, InSheet
from hamseda.design.importing.rows import CheckedRow, refuse

Row = TypeVar("Row", bound=models.Model)


def in_order_of_need(plan: ImportPlan[Row], rows: Sequence[CheckedRow[Row]]) -> list[CheckedRow[Row]]:
    """Return the rows with each after those it names, refusing what waits for a refused row or goes round in a circle."""
    if not any(isinstance(value, InSheet) for row in rows for value in row.values.values()):
        return list(rows)
    by_key = {row.key: row for row in rows if row.key and not row.problems}
    _refuse_circles(plan, by_key)
    order = TopologicalSorter({key: needs_of(row) & by_key.keys() for key, row in by_key.items() if not row.problems})
    place = {key: number for number, key in enumerate(order.static_order())}
    ordered = sorted(rows, key=lambda row: place.get(row.key, -1))
    for row in ordered:
        _refuse_if_needed_is_refused(plan, row, by_key)
    return ordered


def needs_of(row: CheckedRow[Row]) -> set[str]:
    """Return the keys of the rows that must be saved before this one."""
    return {value.key for value in row.values.values() if isinstance(value, InSheet)}


def _refuse_circles(plan: ImportPlan[Row], by_key: dict[str, CheckedRow[Row]]) -> None:
    while True:
        waiting = {key: needs_of(row) & by_key.keys() for key, row in by_key.items() if not row.problems}
        try:
            TopologicalSorter(waiting).prepare()
        except CycleError as error:
            for key in set(error.args[1]):
                _refuse(plan, by_key[key], _("These rows name each other in a circle."))
        else:
            return


def _refuse_if_needed_is_refused(plan: ImportPlan[Row], row: CheckedRow[Row], by_key: dict[str, CheckedRow[Row]]) -> None:
    for key in sorted(needs_of(row)):
        needed = by_key.get(key)
        if not row.problems and (needed is None or needed.problems):
            _refuse(plan, row, _("The row it names, “%(key)s”, is refused itself.") % {"key": key})


def _refuse(plan: ImportPlan[Row], row: CheckedRow[Row], reason: object) -> None:
    column = next(column for column in plan.columns if isinstance(row.values.get(column.key), InSheet))
    named = row.values[column.key]
    refuse(row, column.label, str(reason), named.key if isinstance(named, InSheet) else "")
