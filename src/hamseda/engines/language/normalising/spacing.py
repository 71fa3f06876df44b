"""White space: single spaces within a line, none at its end, line feeds only, at most one empty line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hamseda.engines.language.normalising.changes import Change, Reason

__all__ = ["line_breaks", "spaces"]

_RUN = re.compile(r"[ \t]{2,}|[ \t]$", re.MULTILINE)
_CARRIAGE_RETURN = re.compile("\r\n?")
_EMPTY_LINES = re.compile("\n{3,}")


def spaces(text: str) -> Iterator[Change]:
    """Give the changes of runs of spaces; what stands before the first word of a line is its indentation and stays."""
    if not ("  " in text or "\t" in text or " \n" in text or text.endswith(" ")):
        return
    for match in _RUN.finditer(text):
        start, end = match.span()
        is_last = end == len(text) or text[end] == "\n"
        if (is_last and start > 0) or (not is_last and start > 0 and text[start - 1] != "\n"):
            yield Change(start, end, "" if is_last else " ", Reason.SPACE)


def line_breaks(text: str) -> Iterator[Change]:
    """Give the changes of line ends and of more than one empty line."""
    if "\r" in text:
        for match in _CARRIAGE_RETURN.finditer(text):
            yield Change(match.start(), match.end(), "\n", Reason.LINE_BREAK)
    for match in _EMPTY_LINES.finditer(text):
        yield Change(match.start(), match.end(), "\n\n", Reason.LINE_BREAK)
