"""Quotation marks of Persian: «…» in place of "…", “…” and <<…>>, where both ends are certain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hamseda.engines.language.normalising.changes import ARABIC_LETTERS, Change, Reason

__all__ = ["guillemets"]

# A quotation within one line; a longer one has most likely lost an end.
LONGEST = 500
_STRAIGHT = re.compile('"')
_CURLY = re.compile(f"“[^“”«»\n]{{1,{LONGEST}}}”")
_DOUBLE = re.compile(f"<<[^<>«»\n]{{1,{LONGEST}}}>>")
_ARABIC = re.compile(f"[{ARABIC_LETTERS}]")
_OPENS_AFTER = " \t\n(:،؛\u200c"
_CLOSES_BEFORE = " \t\n)،؛؟!.:…\u200c"


def guillemets(text: str) -> Iterator[Change]:
    """Give the changes of quotation marks about Persian words."""
    if '"' in text:
        yield from _straight(text)
    for pattern, width in ((_CURLY, 1), (_DOUBLE, 2)):
        for match in pattern.finditer(text):
            if _ARABIC.search(text, *match.span()) and not _is_quoted(text, match.start()):
                yield from _pair(match.start(), match.end() - width, width)


def _pair(opening: int, closing: int, width: int) -> Iterator[Change]:
    yield Change(opening, opening + width, "«", Reason.QUOTATION_MARK)
    yield Change(closing, closing + width, "»", Reason.QUOTATION_MARK)


def _straight(text: str) -> Iterator[Change]:
    """Pair the marks of a line that has an even number of them, when each stands where its half would stand."""
    start = 0
    for line in text.split("\n"):
        places = [match.start() + start for match in _STRAIGHT.finditer(line)]
        if places and len(places) % 2 == 0 and "«" not in line and "»" not in line:
            for opening, closing in zip(places[::2], places[1::2], strict=True):
                if _is_pair(text, opening, closing):
                    yield from _pair(opening, closing, 1)
        start += len(line) + 1


def _is_pair(text: str, opening: int, closing: int) -> bool:
    if not 1 < closing - opening <= LONGEST or _ARABIC.search(text, opening, closing) is None:
        return False
    before = text[opening - 1] if opening else "\n"
    after = text[closing + 1] if closing + 1 < len(text) else "\n"
    return before in _OPENS_AFTER and after in _CLOSES_BEFORE and text[opening + 1] != " " and text[closing - 1] != " "


def _is_quoted(text: str, place: int) -> bool:
    """Say whether a place lies inside « » already: there the other marks are right."""
    opened = text.rfind("«", max(0, place - LONGEST), place)
    return opened >= 0 and text.rfind("»", opened, place) < 0
