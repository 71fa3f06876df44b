"""The three languages the product writes, and how a text's language is told from its letters."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from hamseda.engines.language.tables import detection

__all__ = ["Language", "detect_language", "language_of"]

# Longer texts are judged by their beginning.
SAMPLE = 4000
# How many letters of its own one word of its own is worth.
WORD_WEIGHT = 4

_ARABIC_SCRIPT = re.compile("[\u0620-\u064a\u0671-\u06d3\u06d5\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN_SCRIPT = re.compile("[A-Za-z\u00c0-\u024f]")
_OWN_LETTERS = {code: re.compile(f"[{ranges}]") for code, ranges in detection.OWN_LETTERS.items()}
_OWN_WORDS = {
    code: re.compile(f"(?<![\u0620-\u06d3])(?:{'|'.join(words)})(?![\u0620-\u06d3])")
    for code, words in detection.OWN_WORDS.items()
}


class Language(StrEnum):
    """A language of the product, by its ISO 639-1 code."""

    FA = "fa"
    AR = "ar"
    EN = "en"


@lru_cache(maxsize=64)
def language_of(code: str) -> Language:
    """Return the language of a code such as "fa", "fa-IR" or "en_GB"; a `ValueError` names a code that is none of the three."""
    return Language(code.replace("_", "-").split("-", 1)[0].lower())


def detect_language(text: str) -> Language:
    """Tell Persian, Arabic and English apart by the letters and, where these are shared, by the commonest words."""
    sample = text[:SAMPLE]
    latin = len(_LATIN_SCRIPT.findall(sample))
    persian, arabic = _weight(sample, "fa"), _weight(sample, "ar")
    # A text without letters, such as a bare number, is Persian or Arabic when its digits are.
    if latin >= len(_ARABIC_SCRIPT.findall(sample)) and (latin or persian == arabic):
        return Language.EN
    return Language.AR if arabic > persian else Language.FA


def _weight(sample: str, code: str) -> int:
    return len(_OWN_LETTERS[code].findall(sample)) + WORD_WEIGHT * len(_OWN_WORDS[code].findall(sample))
