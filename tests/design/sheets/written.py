"""Sheets as files, for the tests of those who read them."""

from __future__ import annotations

import io
import zipfile

from openpyxl import Workbook

from hamseda.design.sheets import Sheet, SheetLimits, read_sheet


def xlsx(*rows, change=None):
    """Write rows with a spreadsheet library of its own kind; `change` may do more to the workbook."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_part(content: bytes, name: str, data: bytes) -> bytes:
    """Add a part to an archive, or put another in its place."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, data)
    return file.getvalue()


def read(content: bytes, name: str = "sheet.xlsx", *, encoding: str = "", **limits: int) -> Sheet:
    """Read bytes as an uploaded file."""
    return read_sheet(io.BytesIO(content), name=name, limits=SheetLimits(**limits), encoding=encoding)


def texts(sheet: Sheet) -> list[tuple[str, ...]]:
    """Return the rows of a sheet without their numbers."""
    return [row.cells for row in sheet.rows]


def reasons(sheet: Sheet) -> list[str]:
    """Return every reason for which a cell was not taken."""
    return [str(problem.reason) for row in sheet.rows for problem in row.problems]
