"""Values as the cells of a sheet hold them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

# Characters no XML file may hold; a spreadsheet cannot show them either.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LIST_SEPARATOR = "; "


def cell_value(value: object) -> str | int | float | Decimal | date | datetime:
    """Return a value as a cell: numbers and days as such, everything else as text a machine reads back."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return timezone.make_naive(value).replace(microsecond=0) if timezone.is_aware(value) else value
    if isinstance(value, int | float | Decimal | date):
        return value
    if isinstance(value, list | tuple | set):
        return _clean(LIST_SEPARATOR.join(str(item) for item in value))
    return _clean(str(value))


def cell_text(value: object) -> str:
    """Return a value as the text of a cell."""
    cell = cell_value(value)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def cell_texts(values: Iterable[object]) -> list[str]:
    """Return a row of values as texts."""
    return [cell_text(value) for value in values]


def _clean(text: str) -> str:
    return FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
