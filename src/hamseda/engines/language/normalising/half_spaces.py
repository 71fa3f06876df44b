"""Half-spaces as characters: once only, never at the edge of a word, and in place of what old programs wrote for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hamseda.engines.language.fold_letters import HALF_SPACE
from hamseda.engines.language.normalising.changes import ARABIC_LETTERS, Change, Reason

__all__ = ["half_space_stand_ins", "misplaced_half_spaces"]

_RUN = re.compile(f"{HALF_SPACE}{HALF_SPACE}*+")
_EDGE_BEFORE = re.compile("[\\s،؛؟.,!:;«(\\[/…]")
_EDGE_AFTER = re.compile('[\\s،؛؟.,!:;«»()\\[\\]/…"]')
# Between two letters these stand for a half-space: the not sign and the soft hyphen of old word processors, and the direction marks and
# joiners that people found on their keyboards because they look the same.
_STAND_INS = "\u00ac\u00ad\u200b\u200e\u200f\ufeff"
_STAND_IN = re.compile(f"[{_STAND_INS}](?<=[{ARABIC_LETTERS}].)(?=[{ARABIC_LETTERS}])")


def misplaced_half_spaces(text: str) -> Iterator[Change]:
    """Give the changes of half-spaces that join nothing."""
    for match in _RUN.finditer(text):
        start, end = match.span()
        is_at_start = start == 0 or _EDGE_BEFORE.match(text, start - 1)
        if is_at_start or end == len(text) or _EDGE_AFTER.match(text, end):
            yield Change(start, end, "", Reason.HALF_SPACE)
        elif end - start > 1:
            yield Change(start, end, HALF_SPACE, Reason.HALF_SPACE)


def half_space_stand_ins(text: str) -> Iterator[Change]:
    """Give the changes of signs that stand for a half-space in Persian."""
    for match in _STAND_IN.finditer(text):
        yield Change(*match.span(), HALF_SPACE, Reason.HALF_SPACE)
