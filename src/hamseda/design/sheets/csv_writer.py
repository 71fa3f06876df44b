"""Writing CSV line by line, with the mark that makes spreadsheet programs read it as UTF-8."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from hamseda.design.sheets.cells import cell_text
from hamseda.design.sheets.guarded_text import guard

BYTE_ORDER_MARK = "\ufeff"
LINES_AT_ONCE = 500


class _Lines:
    """What the csv module writes to: keeps what it was given until it is asked."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def write(self, text: str) -> None:
        """Keep a piece."""
        self.parts.append(text)

    def take(self) -> str:
        """Give what was kept."""
        text = "".join(self.parts)
        self.parts.clear()
        return text


def write_csv(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield the sheet in pieces of some hundred lines."""
    lines = _Lines()
    writer = csv.writer(lines)
    lines.write(BYTE_ORDER_MARK)
    writer.writerow([guard(heading) for heading in headings])
    for number, row in enumerate(rows, start=1):
        writer.writerow([_cell(value) for value in row])
        if number % LINES_AT_ONCE == 0:
            yield lines.take()
    yield lines.take()


def _cell(value: object) -> str:
    """Write one cell; a number is no formula, even a negative one."""
    is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return str(value) if is_number else guard(cell_text(value))
