"""The fold for matching: one form for every way of typing the same words, with a map back to the text as it was.

One digit set, one yeh, kaf, heh and alef, no vowel marks, no tatweel, no half-space, case folded, white space single. It is meant for
comparing and finding; what a reader sees is the work of `normalise`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from hamseda.engines.language.fold_letters import HALF_SPACE, FoldTable
from hamseda.engines.language.offsets import OffsetMap, map_of

__all__ = ["Folded", "HalfSpaces", "fold", "fold_text"]

_SPACES = re.compile("  +")


class HalfSpaces(StrEnum):
    """What the fold makes of a half-space: nothing, a space, or itself (a soft break the caller judges)."""

    DROP = "drop"
    SPACE = "space"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back: `offsets` carries any span of `text` to the text as it was given."""

    text: str
    offsets: OffsetMap


@cache
def _table(half_spaces: HalfSpaces) -> FoldTable:
    return FoldTable({HalfSpaces.DROP: "", HalfSpaces.SPACE: " ", HalfSpaces.KEEP: HALF_SPACE}[half_spaces])


def fold_text(text: str, *, half_spaces: HalfSpaces = HalfSpaces.DROP) -> str:
    """Fold a text for matching when no offsets are needed."""
    folded = text.translate(_table(half_spaces))
    return _SPACES.sub(" ", folded) if "  " in folded else folded


def fold(text: str, *, half_spaces: HalfSpaces = HalfSpaces.DROP) -> Folded:
    """Fold a text for matching, and keep where everything came from."""
    table = _table(half_spaces)
    # Only the kinds of character that occur decide what has to be looked for: a text without half-spaces costs one translation.
    kinds = set(text)
    erased = {each for each in kinds if table[ord(each)] == ""}
    blanks = {each for each in kinds if table[ord(each)] == " "}
    longer = {each for each in kinds if len(table[ord(each)]) > 1}
    moving = _moving(frozenset(erased), frozenset(blanks), frozenset(longer))
    offsets = map_of(_blocks(moving.finditer(text), table))
    return Folded(fold_text(text, half_spaces=half_spaces), offsets)


@lru_cache(maxsize=256)
def _moving(erased: frozenset[str], blanks: frozenset[str], longer: frozenset[str]) -> re.Pattern[str]:
    """Return what finds the places where the folded text is shorter or longer than the text."""
    nothing = "(?!)"
    parts = [
        f"[{_class(erased | blanks)}]{{2,}}" if blanks else nothing,
        f"[{_class(erased)}]+" if erased else nothing,
        f"[{_class(longer)}]" if longer else nothing,
    ]
    return re.compile("|".join(parts))


def _class(characters: frozenset[str]) -> str:
    return "".join(f"\\U{ord(each):08x}" for each in sorted(characters))


def _blocks(matches: Iterator[re.Match[str]], table: FoldTable) -> Iterator[tuple[int, int, int, int]]:
    shift = 0
    for match in matches:
        start, end = match.span()
        written = match.group().translate(table)
        # A run of blanks is one blank; whatever else a run holds was erased.
        length = len(_SPACES.sub(" ", written)) if end - start > 1 else len(written)
        if length != end - start:
            yield start, end, start + shift, start + shift + length
            shift += length - (end - start)
