"""Writing XLSX row by row into the archive itself, so that a long sheet takes no more memory than a short one.

Texts are written as inline strings, never as formulas, whatever they begin with; one that looks like a formula also carries the
mark by which spreadsheet programs keep it a text when somebody edits it.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from django.utils.translation import get_language_bidi, gettext

from hamseda.design.sheets.cells import cell_value
from hamseda.design.sheets.escaped_letters import escape_letters
from hamseda.design.sheets.guarded_text import is_dangerous
from hamseda.design.sheets.xlsx_parts import BOLD, DAY, MOMENT, QUOTED, SHEET_END, sheet_start, small_parts

LONGEST_CELL = 32_767
ROWS_AT_ONCE = 200
# Spreadsheets count days from here; the gap from 30 December 1899 covers a leap day that year 1900 never had.
FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - cells know no time zone
COMPRESSION = 4


def write_xlsx(
    file: IO[bytes], headings: Sequence[str], rows: Iterable[Sequence[object]], *, guide: Iterable[Sequence[object]] = ()
) -> None:
    """Write a sheet with one row of headings; `guide` becomes a second sheet that explains the first."""
    explained = [list(row) for row in guide]
    titles = [gettext("sheet"), *([gettext("guide")] if explained else [])]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=COMPRESSION) as archive:
        for name, text in small_parts(titles):
            archive.writestr(name, text)
        _write_sheet(archive, 1, headings, rows)
        if explained:
            _write_sheet(archive, 2, [str(cell) for cell in explained[0]], explained[1:])


def _write_sheet(archive: zipfile.ZipFile, number: int, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with archive.open(f"xl/worksheets/sheet{number}.xml", "w") as part:
        start = sheet_start(len(headings), is_right_to_left=get_language_bidi())
        part.write((start + _row(1, [_text(heading, BOLD) for heading in headings])).encode())
        waiting: list[str] = []
        for position, row in enumerate(rows, start=2):
            waiting.append(_row(position, [_cell(value) for value in row]))
            if len(waiting) >= ROWS_AT_ONCE:
                part.write("".join(waiting).encode())
                waiting.clear()
        part.write(("".join(waiting) + SHEET_END).encode())


def _row(number: int, cells: list[str]) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(value: object) -> str:
    """Write one cell: numbers and days as such, everything else as text."""
    ready = cell_value(value)
    if isinstance(ready, str):
        return _text(ready, QUOTED if is_dangerous(ready) else 0) if ready else "<c/>"
    if isinstance(ready, datetime):
        return f'<c s="{MOMENT}"><v>{(ready - FIRST_DAY) / timedelta(days=1)!r}</v></c>'
    if isinstance(ready, date):
        return f'<c s="{DAY}"><v>{(ready - FIRST_DAY.date()).days}</v></c>'
    return f"<c><v>{ready}</v></c>"


def _text(text: str, style: int) -> str:
    styled = f" s={quoteattr(str(style))}" if style else ""
    return f'<c t="inlineStr"{styled}><is><t xml:space="preserve">{escape(escape_letters(text[:LONGEST_CELL]))}</t></is></c>'
