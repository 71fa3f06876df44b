"""The half-space after «می» and «نمی»: where a verb follows a space, and where prefix and verb were run together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hamseda.engines.language.fold_letters import HALF_SPACE
from hamseda.engines.language.normalising.changes import ARABIC_LETTERS, Change, Reason
from hamseda.engines.language.tables import persian_verbs as tables

__all__ = ["participles", "verb_prefixes"]

LONGEST = 14
_APART = re.compile(f"می( ++)([{ARABIC_LETTERS}]{{2,{LONGEST}}})(?![{ARABIC_LETTERS}])")
_TOGETHER = re.compile(f"می([{ARABIC_LETTERS}]{{2,{LONGEST}}})(?![{ARABIC_LETTERS}])")
_LETTERS = re.compile(f"[{ARABIC_LETTERS}{HALF_SPACE}]")


@cache
def _forms() -> frozenset[str]:
    """Return every word that is certain to be a verb after «می»."""
    stems = tables.STEMS
    present = {stem + ending for stem in stems.values() for ending in tables.PRESENT_ENDINGS}
    past = {stem + ending for stem in stems for ending in tables.PAST_ENDINGS}
    return frozenset(present | past | set(tables.OTHER_FORMS))


@cache
def participles() -> frozenset[str]:
    """Return the past participles, with and without the negation."""
    return frozenset(prefix + stem + "ه" for stem in tables.STEMS for prefix in ("", "ن"))


def verb_prefixes(text: str) -> Iterator[Change]:
    """Give the changes that put a half-space after the verb's prefix."""
    for match in _APART.finditer(text):
        if match.group(2) in _forms() and _before(text, match.start()) is not None:
            yield Change(*match.span(1), HALF_SPACE, Reason.HALF_SPACE_IN_VERB)
    for match in _TOGETHER.finditer(text):
        if match.group(1) in _forms():
            before = _before(text, match.start())
            if before is not None and before + match.group() not in tables.NOT_VERBS:
                yield Change(match.start(1), match.start(1), HALF_SPACE, Reason.HALF_SPACE_IN_VERB)


def _before(text: str, start: int) -> str | None:
    """Return what stands before «می» in its word, or nothing when that is neither the negation nor a verb's first part."""
    first = start
    while first > 0 and start - first < 6 and _LETTERS.match(text[first - 1]):
        first -= 1
    before = text[first:start]
    is_known = (
        before.removesuffix("ن") in ("", *tables.PREVERBS) or before.removesuffix("ن").rstrip(HALF_SPACE) in tables.PREVERBS
    )
    return before if is_known else None
