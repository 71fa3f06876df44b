"""The space between a word and a figure that were run together («جذب714میلیارد»)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hamseda.engines.language.normalising.changes import ARABIC_LETTERS, Change, Reason
from hamseda.engines.language.tables import figure_words

__all__ = ["spaces_about_figures"]

# A word of three letters or more; shorter ones may be part of a plate, a class or a code («ب۱۲»).
_AFTER_WORD = re.compile(f"\\d(?<=[{ARABIC_LETTERS}]{{3}}\\d)")


@cache
def _before_word() -> re.Pattern[str]:
    choice = "|".join(sorted(figure_words.AFTER_FIGURE, key=lambda each: (-len(each), each)))
    return re.compile(f"\\d(?=(?:{choice})(?![{ARABIC_LETTERS}\u200c\\d]))")


def spaces_about_figures(text: str) -> Iterator[Change]:
    """Give the changes that put a space between a word and a figure."""
    for match in _AFTER_WORD.finditer(text):
        yield Change(match.start(), match.start(), " ", Reason.SPACE_AT_FIGURE)
    for match in _before_word().finditer(text):
        yield Change(match.end(), match.end(), " ", Reason.SPACE_AT_FIGURE)
