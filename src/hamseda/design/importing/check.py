"""What an uploaded sheet would do, row by row, before anything is saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hamseda.design.digits import figure
from hamseda.design.importing.columns import ImportColumn, ImportPlan, InSheet
from hamseda.design.importing.header import Header, must_be_there, read_header
from hamseda.design.importing.model_rules import problems_of_model
from hamseda.design.importing.ordering import in_order_of_need
from hamseda.design.importing.parsers import CellError
from hamseda.design.importing.rows import CellChange, CheckedRow, RowStatus, refuse
from hamseda.design.sheets.sheet import Sheet, SheetRow

Row = TypeVar("Row", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Preview(Generic[Row]):
    """The whole sheet checked; `rows` stand in the order in which they can be taken over."""

    header: Header
    rows: tuple[CheckedRow[Row], ...]

    def count(self, status: RowStatus) -> int:
        """Return how many rows have a status."""
        return sum(row.status == status for row in self.rows)


def check_sheet(plan: ImportPlan[Row], sheet: Sheet) -> Preview[Row]:
    """Check every row: one query for the records there are, one for each column that names others."""
    header = read_header(plan, sheet.columns)
    if header.missing:
        return Preview(header=header, rows=())
    rows: list[CheckedRow[Row]] = [_read_row(plan, header, row) for row in sheet.rows]
    _find_doubles(plan, rows)
    _find_named(plan, header, rows)
    existing = plan.existing({row.key for row in rows if row.key})
    for row in rows:
        row.record = existing.get(row.key)
        _settle(plan, header, row)
    return Preview(header=header, rows=tuple(in_order_of_need(plan, rows)))


def _read_row(plan: ImportPlan[Row], header: Header, given: SheetRow) -> CheckedRow[Row]:
    """Read each cell of a row by its column's parser."""
    row: CheckedRow[Row] = CheckedRow(number=given.number, cells=given.cells)
    unread = {problem.column: problem for problem in given.problems}
    for problem in given.problems:
        if problem.column >= len(given.cells):
            refuse(row, "", problem.reason)
    for column in plan.columns:
        position = header.positions.get(column.key)
        if position is None:
            continue
        if position in unread:
            refuse(row, column.label, unread[position].reason, given.cells[position])
        else:
            _read_cell(plan, column, given.cells[position], row)
    row.key = str(row.values.get(plan.key, ""))
    return row


def _read_cell(plan: ImportPlan[Row], column: ImportColumn[Row], text: str, row: CheckedRow[Row]) -> None:
    if not text.strip():
        row.values[column.key] = column.empty_value(plan.model)
        if must_be_there(plan, column):
            refuse(row, column.label, _("This must not be empty."))
        return
    try:
        row.values[column.key] = column.parse(text)
    except CellError as error:
        refuse(row, column.label, error.reason, text)


def _find_doubles(plan: ImportPlan[Row], rows: list[CheckedRow[Row]]) -> None:
    """Refuse every row whose key stands in the sheet more than once: which of them is meant, nobody can say."""
    counts = Counter(row.key for row in rows if row.key)
    numbers: dict[str, list[int]] = {}
    for row in rows:
        if counts[row.key] > 1:
            numbers.setdefault(row.key, []).append(row.number)
    for row in rows:
        others = [number for number in numbers.get(row.key, []) if number != row.number]
        if others:
            reason = _("The same stands in row %(rows)s.") % {"rows": ", ".join(map(figure, others[:5]))}
            refuse(row, plan.column(plan.key).label, reason, row.key)


def _find_named(plan: ImportPlan[Row], header: Header, rows: list[CheckedRow[Row]]) -> None:
    """Put the records that cells name in place of their codes."""
    own = {row.key for row in rows if row.key and row.status != RowStatus.ERROR}
    for column in plan.columns:
        if column.find is None or column.key not in header.positions:
            continue
        named = {str(row.values[column.key]) for row in rows if row.values.get(column.key) is not None}
        found = column.find(named) if named else {}
        for row in rows:
            _put_named(column, row, found, own)


def _put_named(column: ImportColumn[Row], row: CheckedRow[Row], found: Mapping[str, models.Model], own: set[str]) -> None:
    code = row.values.get(column.key)
    if code is None:
        return
    if str(code) in found:
        row.values[column.key] = found[str(code)]
    elif column.may_be_in_sheet and str(code) in own and str(code) != row.key:
        row.values[column.key] = InSheet(str(code))
    else:
        del row.values[column.key]
        refuse(row, column.label, _("There is none with this code."), str(code))


def _settle(plan: ImportPlan[Row], header: Header, row: CheckedRow[Row]) -> None:
    """Hold a row against the model's rules and the record there is, and say what it would do."""
    for name, reason in problems_of_model(plan.model, row.values, row.record):
        _refuse_cell(plan, header, row, name, reason)
    if row.status != RowStatus.ERROR and plan.check_row:
        for name, words in plan.check_row(row.values, row.record):
            _refuse_cell(plan, header, row, name, words)
    if row.status == RowStatus.ERROR:
        return
    if row.record is None:
        row.status = RowStatus.CREATE
        return
    row.changes = tuple(_changes(plan, row.values, row.record))
    row.status = RowStatus.CHANGE if row.changes else RowStatus.SAME


def _refuse_cell(plan: ImportPlan[Row], header: Header, row: CheckedRow[Row], name: str, reason: str | Promise) -> None:
    column = next((column for column in plan.columns if column.key == name), None)
    position = header.positions.get(name)
    refuse(row, column.label if column else "", reason, row.cells[position] if position is not None else "")


def _changes(plan: ImportPlan[Row], values: Mapping[str, object], record: Row) -> list[CellChange]:
    changes = []
    for column in plan.columns:
        if column.key not in values:
            continue
        old, new = column.current_value(record), values[column.key]
        if not _is_same(old, new):
            written = new.key if isinstance(new, InSheet) else "" if new is None else str(column.write(new))
            changes.append(CellChange(str(column.label), str(column.export_value(record)), written))
    return changes


def _is_same(old: object, new: object) -> bool:
    if isinstance(old, list) and isinstance(new, list):
        return sorted(map(repr, old)) == sorted(map(repr, new))
    return old == new or (old in (None, "") and new in (None, ""))
