"""From raw rows to a sheet: the headings found, rows made as wide as they, empty ones left out, limits kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hamseda.design.digits import figure
from hamseda.design.sheets.sheet import CellProblem, Sheet, SheetError, SheetLimits, SheetRow


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row before its width is known."""

    number: int
    cells: tuple[str, ...]
    problems: tuple[CellProblem, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in the row."""
        return not self.problems and not any(cell.strip() for cell in self.cells)


def sheet_from(raw_rows: Iterable[RawRow], limits: SheetLimits, notices: Sequence[str | Promise] = ()) -> Sheet:
    """Build the sheet; the first row in which something stands holds the headings."""
    filled = (row for row in raw_rows if not row.is_empty)
    heading_row = next(filled, None)
    if heading_row is None:
        raise SheetError(
            "empty", _("Nothing stands in the sheet."), _("Put the headings in the first row and a record in each row below.")
        )
    headings = _headings(heading_row, limits)
    rows: list[SheetRow] = []
    for row in filled:
        if len(rows) >= limits.rows:
            message = _("The sheet has more than %(rows)s rows.") % {"rows": figure(limits.rows)}
            raise SheetError("too_many_rows", message, _("Split it into several sheets."))
        rows.append(_fitted(row, len(headings), limits))
    return Sheet(columns=headings, rows=tuple(rows), notices=tuple(notices))


def _headings(row: RawRow, limits: SheetLimits) -> tuple[str, ...]:
    if row.problems:
        first = row.problems[0]
        message = _("The headings cannot be read: cell %(address)s: %(reason)s") % {
            "address": first.address,
            "reason": first.reason,
        }
        raise SheetError("heading", message, _("Write each heading as plain text."))
    headings = [" ".join(cell.split()) for cell in row.cells]
    while headings and not headings[-1]:
        headings.pop()
    if len(headings) > limits.columns:
        message = _("The sheet has more than %(columns)s columns.") % {"columns": figure(limits.columns)}
        raise SheetError("too_many_columns", message, _("Take out the columns that are not needed."))
    return tuple(headings)


def _fitted(row: RawRow, width: int, limits: SheetLimits) -> SheetRow:
    """Make a row as wide as the headings; what stands beyond them or is far too long is a problem of the row."""
    problems = list(row.problems)
    for column, cell in enumerate(row.cells):
        address = address_of(column, row.number)
        if column >= width and cell.strip():
            problems.append(CellProblem(column, address, _("cell %(address)s stands under no heading") % {"address": address}))
        if len(cell) > limits.cell_length:
            reason = _("cell %(address)s has %(length)s characters; at most %(limit)s are read") % {
                "address": address, "length": figure(len(cell)), "limit": figure(limits.cell_length),
            }  # fmt: skip
            problems.append(CellProblem(column, address, reason))
    cells = tuple(cell[: limits.cell_length] for cell in row.cells[:width])
    return replace(SheetRow(number=row.number, cells=cells + ("",) * (width - len(cells))), problems=tuple(problems))


def address_of(column: int, row: int) -> str:
    """Return a cell's address as spreadsheets write it: the second column of row seven is B7."""
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
