"""One change to a text, and the names of the reasons for it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, Protocol

__all__ = ["ARABIC_LETTERS", "Change", "Reason", "Rule"]

# Letters and vowel marks of Arabic script (digits, ٪ ٫ ٬ and the full stop are not among them), for a character class.
ARABIC_LETTERS = "\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f"


class Reason(StrEnum):
    """Why a piece of text was changed; the code a reader of the edit list sees."""

    LETTER = "letter"
    DIGIT = "digit"
    PRESENTATION_FORM = "presentation-form"
    MARK = "mark"
    TATWEEL = "tatweel"
    CONTROL = "control"
    LINE_BREAK = "line-break"
    SPACE = "space"
    HALF_SPACE = "half-space"
    HALF_SPACE_IN_VERB = "half-space-in-verb"
    HALF_SPACE_BEFORE_ENDING = "half-space-before-ending"
    PUNCTUATION = "punctuation"
    QUOTATION_MARK = "quotation-mark"
    SPACE_AT_PUNCTUATION = "space-at-punctuation"
    SPACE_AT_FIGURE = "space-at-figure"


class Change(NamedTuple):
    """Put `text` in place of what stands from `start` to `end`."""

    start: int
    end: int
    text: str
    reason: Reason


class Rule(Protocol):
    """What every rule is: a text in, its changes out."""

    def __call__(self, text: str, /) -> Iterator[Change]:
        """Give the changes this rule asks for, in any order."""
        ...
