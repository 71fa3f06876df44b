"""Reading the first sheet of an XLSX file as texts: formulas refused by address, days as days, whole numbers whole."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from openpyxl import load_workbook

from hamseda.design.sheets.escaped_letters import unescape_letters
from hamseda.design.sheets.rows import RawRow, address_of, sheet_from
from hamseda.design.sheets.sheet import CellProblem, Sheet, SheetError, SheetLimits
from hamseda.design.sheets.xlsx_archive import SAVE_XLSX, CheckedArchive, check_archive

# Past this, a float cannot tell neighbouring whole numbers apart; a number so long was meant as text.
LARGEST_WHOLE = 10**15
# Rows without anything in them that are passed over before the sheet counts as ended.
MOST_EMPTY_ROWS = 200_000


def read_xlsx(content: bytes, limits: SheetLimits) -> Sheet:
    """Read the first sheet of a checked XLSX file."""
    archive = check_archive(content, limits)
    with warnings.catch_warnings():
        # The library warns of styles and extensions it does not know; nothing of that is read here.
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
            try:
                return _read_book(book, archive, limits)
            finally:
                book.close()
        except SheetError:
            raise
        except Exception as error:
            # A damaged file makes the library fail in many ways; to the person it is all one.
            raise SheetError("broken", _("The file is damaged: its sheet cannot be read."), SAVE_XLSX) from error


def _read_book(book: Any, archive: CheckedArchive, limits: SheetLimits) -> Sheet:
    sheets = [sheet for sheet in book.worksheets if getattr(sheet, "sheet_state", "visible") == "visible"]
    if not sheets:
        raise SheetError("empty", _("The file has no sheet that is visible."), SAVE_XLSX)
    sheet = sheets[0]
    # A sheet may claim to be a million rows wide and long; what really stands in it decides.
    sheet.reset_dimensions()
    return sheet_from(_rows(sheet, limits), limits, _notices(sheets, archive))


def _notices(sheets: list[Any], archive: CheckedArchive) -> list[str | Promise]:
    notices: list[str | Promise] = []
    merged = archive.merged.get(str(getattr(sheets[0], "_worksheet_path", "")).lstrip("/"), ())
    if merged:
        words = {"ranges": ", ".join(merged)}
        notices.append(_("Some cells are merged (%(ranges)s); of each group only the first cell holds a value.") % words)
    if len(sheets) > 1:
        notices.append(_("The file has several sheets; only the first, “%(title)s”, is read.") % {"title": sheets[0].title})
    return notices


def _rows(sheet: Any, limits: SheetLimits) -> Iterator[RawRow]:
    empty = 0
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        row = _row(number, cells[: limits.columns * 10])
        empty = empty + 1 if row.is_empty else 0
        if empty > MOST_EMPTY_ROWS:
            return
        yield row


def _row(number: int, cells: tuple[Any, ...]) -> RawRow:
    texts, problems = [], []
    for column, cell in enumerate(cells):
        reason = _reason_against(cell, address_of(column, number)) if cell.value is not None else None
        if reason is not None:
            problems.append(CellProblem(column, address_of(column, number), reason))
        texts.append(str(cell.value)[:200] if reason is not None else text_of(cell.value))
    return RawRow(number, tuple(texts), tuple(problems))


def _reason_against(cell: Any, address: str) -> str | Promise | None:
    """Say why a cell is not taken: what a formula comes to is the sender's word, not ours to trust."""
    if cell.data_type == "f":
        return _("cell %(address)s holds a formula; paste its value instead") % {"address": address}
    if cell.data_type == "e":
        return _("cell %(address)s holds the error %(error)s") % {"address": address, "error": str(cell.value)[:20]}
    return None


def text_of(value: object) -> str:
    """Return a cell's value as text: 1.0 as 1, days in ISO form, yes and no as words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < LARGEST_WHOLE else repr(value)
    if isinstance(value, datetime):
        if value.time() == time(0):
            return value.date().isoformat()
        return value.isoformat(sep=" ", timespec="seconds" if value.second else "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    return unescape_letters(str(value)).replace("\r\n", "\n").replace("\r", "\n")
