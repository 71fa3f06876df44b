"""The way XLSX writes letters that XML cannot hold: `_x000D_` for a carriage return, `_x005F_` for an underscore that would mislead."""

from __future__ import annotations

import re

from hamseda.design.sheets.cells import FORBIDDEN

ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
MISLEADING = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def escape_letters(text: str) -> str:
    """Return the text such that no reader takes a part of it for an escaped letter."""
    return MISLEADING.sub("_x005F_", text) if "_x" in text else text


def unescape_letters(text: str) -> str:
    """Return the text with escaped letters as themselves; those no text may hold are left out."""
    return ESCAPED.sub(lambda found: FORBIDDEN.sub("", chr(int(found[1], 16))), text) if "_x" in text else text
