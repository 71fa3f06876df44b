"""Writing XLSX row by row, so that a long sheet takes no more memory than a short one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import IO

from django.utils.translation import gettext
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from hamseda.design.sheets.cells import cell_value
from hamseda.design.sheets.guarded_text import is_dangerous

LONGEST_CELL = 32_767


def write_xlsx(
    file: IO[bytes], headings: Sequence[str], rows: Iterable[Sequence[object]], *, guide: Iterable[Sequence[object]] = ()
) -> None:
    """Write a sheet with one row of headings; `guide` becomes a second sheet that explains the first."""
    book = Workbook(write_only=True)
    _fill(book, gettext("sheet"), headings, rows)
    explained = [list(row) for row in guide]
    if explained:
        _fill(book, gettext("guide"), [str(cell) for cell in explained[0]], explained[1:])
    book.save(file)


def _fill(book: Workbook, title: str, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    bold = Font(bold=True)
    cells = [_cell(sheet, heading) for heading in headings]
    for cell in cells:
        cell.font = bold
    sheet.append(cells)
    for row in rows:
        sheet.append([_plain_or_cell(sheet, value) for value in row])


def _plain_or_cell(sheet: object, value: object) -> object:
    ready = cell_value(value)
    if isinstance(ready, str):
        return _cell(sheet, ready) if is_dangerous(ready) else ready[:LONGEST_CELL] or None
    return _cell(sheet, ready) if isinstance(ready, date) else ready


def _cell(sheet: object, value: object) -> WriteOnlyCell:
    """Make a cell that holds text as text, whatever it begins with."""
    cell = WriteOnlyCell(sheet, value="")
    if isinstance(value, str):
        cell.value = value[:LONGEST_CELL]
        cell.data_type = "s"
        cell.quotePrefix = is_dangerous(value)
    else:
        cell.value = value
        cell.number_format = "yyyy-mm-dd hh:mm" if hasattr(value, "hour") else "yyyy-mm-dd"
    return cell
