"""Half-spaces as characters: once only, never at the edge of a word, and in place of what old programs wrote for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hamseda.engines.language.fold_letters import HALF_SPACE
from hamseda.engines.language.normalising.changes import ARABIC_LETTERS, Change, Reason

__all__ = ["half_space_stand_ins", "misplaced_half_spaces"]

_EDGE = "\\s،؛؟.,!:;«»()\\[\\]/…\u0022"
_MISPLACED = re.compile(
    f"{HALF_SPACE}(?:(?<![^\\s،؛؟.,!:;«(\\[/…]{HALF_SPACE}){HALF_SPACE}*|{HALF_SPACE}*(?=[{_EDGE}]|\\Z)|(?={HALF_SPACE}))"
)
# The not sign and the soft hyphen between two letters: how word processors of the 1990s stored it.
_STAND_IN = re.compile(f"[\u00ac\u00ad](?<=[{ARABIC_LETTERS}].)(?=[{ARABIC_LETTERS}])")


def misplaced_half_spaces(text: str) -> Iterator[Change]:
    """Give the changes of half-spaces that join nothing."""
    if HALF_SPACE in text:
        for match in _MISPLACED.finditer(text):
            yield Change(*match.span(), "", Reason.HALF_SPACE)


def half_space_stand_ins(text: str) -> Iterator[Change]:
    """Give the changes of signs that stand for a half-space in old Persian files."""
    if "\u00ac" in text or "\u00ad" in text:
        for match in _STAND_IN.finditer(text):
            yield Change(*match.span(), HALF_SPACE, Reason.HALF_SPACE)
