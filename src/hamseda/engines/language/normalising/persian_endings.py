"""The half-space before endings: plurals, comparatives, and the endings of verbs and of words in a silent heh."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from hamseda.engines.language.fold_letters import HALF_SPACE
from hamseda.engines.language.normalising.changes import ARABIC_LETTERS, Change, Reason
from hamseda.engines.language.normalising.persian_verbs import participles
from hamseda.engines.language.tables import persian_affixes as tables

__all__ = ["endings_apart", "plurals_together"]

LONGEST_WORD = 24
_IS_LETTER = re.compile(f"[{ARABIC_LETTERS}]")


def _choice(endings: Iterable[str]) -> str:
    """Return the alternatives of a pattern, the longest first, that end where a word ends."""
    longest_first = sorted(endings, key=lambda each: (-len(each), each))
    return f"({'|'.join(longest_first)})(?![{ARABIC_LETTERS}{HALF_SPACE}])"


@cache
def _apart() -> re.Pattern[str]:
    names = ("PLURAL_ENDINGS", "COMPARATIVE_ENDINGS", "PARTICIPLE_ENDINGS", "HEH_ENDINGS")
    return re.compile(f" (?<=[{ARABIC_LETTERS}] ) *+" + _choice(frozenset().union(*(_sets()[name] for name in names))))


@cache
def _together() -> re.Pattern[str]:
    # All begin with the bare ending, which the search can run to.
    bare = tables.BARE_PLURAL_ENDING
    return re.compile(bare + _choice(each.removeprefix(bare) for each in tables.GLUED_PLURAL_ENDINGS))


@cache
def _sets() -> dict[str, frozenset[str]]:
    """Return the word lists as sets."""
    return {name: frozenset(words) for name, words in vars(tables).items() if isinstance(words, tuple)}


def endings_apart(text: str) -> Iterator[Change]:
    """Give the changes that join an ending written after a space to its word."""
    for match in _apart().finditer(text):
        word = _word_before(text, match.start())
        if len(word) > 1 and _belongs(word, match.group(1)):
            yield Change(match.start(), match.start(1), HALF_SPACE, Reason.HALF_SPACE_BEFORE_ENDING)


def _belongs(word: str, ending: str) -> bool:
    """Say whether an ending is certain to belong to the word before it."""
    sets = _sets()
    last_part = word.rpartition(HALF_SPACE)[2]
    if ending in sets["PLURAL_ENDINGS"]:
        return word not in sets["NOT_BEFORE_PLURAL"]
    if ending in sets["COMPARATIVE_ENDINGS"]:
        return ending in sets["BOUND_COMPARATIVE_ENDINGS"] or word in sets["ADJECTIVES"] or last_part in sets["ADJECTIVES"]
    if ending in sets["PARTICIPLE_ENDINGS"] and last_part in participles():
        return True
    return ending in sets["HEH_ENDINGS"] and _ends_in_silent_heh(word)


def _ends_in_silent_heh(word: str) -> bool:
    return len(word) > 3 and word.endswith(tables.SILENT_HEH) and word[-2] != "ا" and word not in _sets()["NOT_BEFORE_YE"]


def plurals_together(text: str) -> Iterator[Change]:
    """Give the changes that part a plural's ending from a word it would otherwise run into."""
    for match in _together().finditer(text):
        word = _word_before(text, match.start())
        if len(word) > 2 and word[-1] not in tables.NOT_JOINING and _is_plural(word, is_bare=not match.group(1)):
            yield Change(match.start(), match.start(), HALF_SPACE, Reason.HALF_SPACE_BEFORE_ENDING)


def _is_plural(word: str, *, is_bare: bool) -> bool:
    last_part = word.rpartition(HALF_SPACE)[2]
    if last_part in _sets()["PLAIN_NOUNS"] or (last_part.endswith(tables.SILENT_HEH) and len(last_part) > 2):
        return True
    return is_bare and len(last_part) > 4 and last_part.endswith(tables.GLUED_PLURAL_TAILS)


def _word_before(text: str, end: int) -> str:
    """Return the letters and half-spaces that end at a place; nothing when they are more than a word has."""
    start = end
    while start > 0 and end - start <= LONGEST_WORD and (text[start - 1] == HALF_SPACE or _IS_LETTER.match(text[start - 1])):
        start -= 1
    return text[start:end] if end - start <= LONGEST_WORD else ""
