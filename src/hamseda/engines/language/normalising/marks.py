"""Vowel marks and tatweel: marks in one order and once each, joined to their letter where there is one sign for both."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from hamseda.engines.language.normalising.changes import ARABIC_LETTERS, Change, Reason

__all__ = ["hamza_after_heh", "marks", "tanwin_before_alef", "tatweel"]

_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
# Letters without tatweel and marks.
_LETTERS = "\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5-\u06d5"
_MARKED = re.compile(f"[{_MARKS}]+")
# Nobody writes more marks on a letter; a longer run is decoration or an attack, and stays.
MOST_MARKS = 8
# At the end of a word it may be meant: هـ, بـ, الـ.
_TATWEEL = re.compile(f"\u0640(?<=[{_LETTERS}{_MARKS}]\u0640)\u0640*+(?=[{_MARKS}]{{0,4}}[{_LETTERS}])")
_HAMZA = re.compile(f"\u0621(?<=\u0647\u0621)(?![{ARABIC_LETTERS}\u200c])")
# In a word with no other marks: a fully marked one is Arabic, quoted, and right as it is.
_TANWIN = re.compile(f"\u064b\u0627(?<=[{_LETTERS}]{{3}}..)(?![{ARABIC_LETTERS}])")
_YEH_WITH_HAMZA = "\u06cc\u0654"


def marks(text: str) -> Iterator[Change]:
    """Give the changes of letters with their marks."""
    for match in _MARKED.finditer(text):
        start, end = match.span()
        if start > 0 and end - start <= MOST_MARKS:
            found = text[start - 1 : end]
            plain = unicodedata.normalize("NFC", found[0] + "".join(dict.fromkeys(found[1:])))
            if plain.startswith(_YEH_WITH_HAMZA):
                plain = "\u0626" + plain[2:]
            if plain != found and unicodedata.normalize("NFC", plain) == plain:
                yield Change(start - 1, end, plain, Reason.MARK)


def tatweel(text: str) -> Iterator[Change]:
    """Give the changes that take out what only stretches a word; at a word's end it may be part of an abbreviation."""
    if "\u0640" in text:
        for match in _TATWEEL.finditer(text):
            yield Change(match.start(), match.end(), "", Reason.TATWEEL)


def tanwin_before_alef(text: str) -> Iterator[Change]:
    """Give the changes that put the tanwin on the alef, where Persian writes it."""
    for match in _TANWIN.finditer(text):
        yield Change(match.start(), match.end(), "\u0627\u064b", Reason.MARK)


def hamza_after_heh(text: str) -> Iterator[Change]:
    """Give the changes of a full hamza after a silent heh (خانهء) to the small mark above it."""
    for match in _HAMZA.finditer(text):
        yield Change(match.start(), match.end(), "\u0654", Reason.LETTER)
