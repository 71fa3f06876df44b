"""Reading CSV: its encoding, its separator, its rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from hamseda.design.digits import figure
from hamseda.design.sheets.encoding import decode
from hamseda.design.sheets.guarded_text import unguard
from hamseda.design.sheets.rows import RawRow, sheet_from
from hamseda.design.sheets.sheet import Sheet, SheetError, SheetLimits

SEPARATORS = (",", ";", "\t")
LINES_TO_JUDGE = 30


def read_csv(content: bytes, limits: SheetLimits, *, encoding: str = "") -> Sheet:
    """Read a file of separated values."""
    text, notices = decode(content, encoding)
    text, separator = _without_declaration(text)
    return sheet_from(_rows(text, separator or find_separator(text), limits), limits, notices)


def find_separator(text: str) -> str:
    """Return the separator that cuts the first lines into the most columns, the same number in each."""
    best, best_score = ",", 0.0
    for separator in SEPARATORS:
        widths = _widths(text, separator)
        if not widths or widths[0] < 2:
            continue
        even = sum(width == widths[0] for width in widths) / len(widths)
        score = even * widths[0]
        if score > best_score:
            best, best_score = separator, score
    return best


def _widths(text: str, separator: str) -> list[int]:
    widths: list[int] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            if row:
                widths.append(len(row))
            if len(widths) >= LINES_TO_JUDGE:
                break
    except csv.Error:
        # Cut by the wrong separator, quotation marks may not close; what was cut so far is judged.
        return widths
    return widths


def _without_declaration(text: str) -> tuple[str, str]:
    """Take off the line `sep=;` by which some programs name the separator."""
    first, _newline, rest = text.partition("\n")
    declared = first.strip().strip('"').lower()
    if declared.startswith("sep=") and declared[4:] in {",", ";", "\t"}:
        return rest, declared[4:]
    return (rest, "\t") if first.rstrip("\r\n") == "sep=\t" else (text, "")


def _rows(text: str, separator: str, limits: SheetLimits) -> Iterator[RawRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    while True:
        number += 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            message = _("Row %(row)s, at line %(line)s, cannot be cut into cells: a quotation mark stands alone.") % {
                "row": figure(number), "line": figure(reader.line_num),
            }  # fmt: skip
            what_to_do = _("Put cells that hold quotation marks in quotation marks and double those within.")
            raise SheetError("quotes", message, what_to_do) from error
        if row is None:
            return
        yield RawRow(number, tuple(_cell(cell) for cell in row[: limits.columns * 10]))


def _cell(text: str) -> str:
    return unguard(text).replace("\r\n", "\n").replace("\r", "\n")
