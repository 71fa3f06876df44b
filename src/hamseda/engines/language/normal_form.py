"""The normal form of a text: the orthography an editor wants, with every change and its reason, and a map back.

Letters, digits, half-spaces, marks, punctuation and white space are put right where that is certain; figures, dates, addresses and code
stay whole. What is only likely stays as it is: a lint rule may point at it, a normaliser must not.
"""

from __future__ import annotations

from dataclasses import dataclass

from hamseda.engines.language.languages import Language, detect_language, language_of
from hamseda.engines.language.normalising.blocks import Blocks
from hamseda.engines.language.normalising.changes import Reason
from hamseda.engines.language.normalising.passes import run_passes
from hamseda.engines.language.offsets import OffsetMap

__all__ = ["AUTO", "Edit", "Normalised", "normalise", "normalise_text"]

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: source[start:end], which was `before`, became text[output_start:output_end], which is `after`."""

    start: int
    end: int
    output_start: int
    output_end: int
    rule: Reason
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text in its normal form, with the way back to the text as it was given."""

    source: str
    text: str
    language: Language
    blocks: Blocks

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return the changes in order; applied to the source from the last to the first they give the text."""
        return tuple(
            Edit(start, end, low, high, self.blocks.reason(number), self.source[start:end], self.text[low:high])
            for number, (start, end, low, high, _) in enumerate(self.blocks.rows())
        )

    @property
    def offsets(self) -> OffsetMap:
        """Return the map between offsets of the source and of the text."""
        return self.blocks.offsets()


def normalise(text: str, language: str = AUTO, *, keeps_digits: bool = False) -> Normalised:
    """Put a text into its normal form.

    `language` is fa, ar, en or auto (told by the letters); with `keeps_digits` figures stay in the digits they were typed in.
    """
    spoken = detect_language(text) if language == AUTO else language_of(language)
    done, blocks = run_passes(text, spoken, keeps_digits=keeps_digits)
    return Normalised(text, done, spoken, blocks)


def normalise_text(text: str, language: str = AUTO) -> str:
    """Put a text into its normal form when the changes do not matter."""
    return normalise(text, language).text
