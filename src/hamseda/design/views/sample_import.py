"""The living page's import: a sheet with bad rows, read and checked by the parts that real imports use."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from django.utils.translation import gettext as _

from hamseda.design.importing.parsers import CellError, parse_day, parse_number, parse_text
from hamseda.design.importing.rows import CheckedRow, RowStatus, refuse
from hamseda.design.sheets import SheetRow, read_sheet
from hamseda.design.views.samples import sample_sheet

PARSERS = (parse_text, parse_day, parse_number)


@dataclass(frozen=True, slots=True)
class SampleImport:
    """What the preview shows: the headings, the rows that are good and those put aside."""

    headings: tuple[str, ...]
    good: list[CheckedRow]  # type: ignore[type-arg]  # rows of no model
    refused: list[CheckedRow]  # type: ignore[type-arg]


def sample_import() -> SampleImport:
    """Read the sample sheet and check each of its rows."""
    sheet = read_sheet(BytesIO(sample_sheet().encode()), name="sample.csv")
    rows = [_check(sheet.columns, row) for row in sheet.rows]
    return SampleImport(
        headings=sheet.columns,
        good=[row for row in rows if row.status != RowStatus.ERROR],
        refused=[row for row in rows if row.status == RowStatus.ERROR],
    )


def _check(headings: tuple[str, ...], given: SheetRow) -> CheckedRow:  # type: ignore[type-arg]
    row: CheckedRow = CheckedRow(number=given.number, cells=given.cells)  # type: ignore[type-arg]
    for problem in given.problems:
        refuse(row, headings[problem.column], problem.reason, given.cells[problem.column])
    for heading, parse, text in zip(headings, PARSERS, given.cells, strict=True):
        if not text.strip():
            refuse(row, heading, _("This must not be empty."))
            continue
        try:
            parse(text)
        except CellError as error:
            refuse(row, heading, error.reason, text)
    return row
