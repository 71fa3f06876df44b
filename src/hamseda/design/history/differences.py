"""Comparing two texts: whole values when short, word by word when long."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

LONG_TEXT = 40
# Past this many words a comparison word by word costs more than it tells; the values then stand side by side.
MOST_WORDS = 4000
WORD = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed (`same`), went (`gone`) or came (`new`)."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field before and after; `pieces` holds the words of both where they are worth comparing."""

    label: str
    before: str
    after: str
    pieces: tuple[Piece, ...]


def field_difference(label: str, before: str, after: str) -> FieldDifference:
    """Compare one field of two versions."""
    is_long = bool(before and after) and max(len(before), len(after)) > LONG_TEXT
    return FieldDifference(label=label, before=before, after=after, pieces=text_difference(before, after) if is_long else ())


def text_difference(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in reading order; nothing when they are too long or have nothing in common."""
    old, new = WORD.findall(before), WORD.findall(after)
    if len(old) > MOST_WORDS or len(new) > MOST_WORDS:
        return ()
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    pieces: list[Piece] = []
    for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(old[old_start:old_end])))
            continue
        gone, came = "".join(old[old_start:old_end]), "".join(new[new_start:new_end])
        pieces += [Piece("gone", gone)] if gone else []
        pieces += [Piece("new", came)] if came else []
    return tuple(pieces) if any(piece.kind == "same" and piece.text.strip() for piece in pieces) else ()
