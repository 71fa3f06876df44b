"""What the fold for matching makes of one character: the rules behind its table, worked out when a character is first met."""

from __future__ import annotations

import unicodedata

from hamseda.engines.language.tables import fold as letters

__all__ = ["HALF_SPACE", "LINE_BREAKS", "FoldTable"]

HALF_SPACE = "\u200c"
LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
# Taking these apart would change what they say: 10² is not 102, ½ is not 1/2 after a figure.
_KEPT_WHOLE = ("<super>", "<sub>", "<fraction>", "<circle>", "<square>", "<vertical>")


class FoldTable(dict[int, str]):
    """A table for `str.translate` that fills itself."""

    def __init__(self, half_space: str) -> None:
        """Begin with the half-space, which callers treat in different ways."""
        super().__init__({ord(HALF_SPACE): half_space})

    def __missing__(self, code: int) -> str:
        """Work out one character and remember it."""
        folded = self[code] = fold_character(chr(code))
        return folded


def fold_character(character: str) -> str:
    """Return what the fold makes of a character; folding that again changes nothing."""
    folded = _step(character)
    if folded == character:
        return folded
    return (
        " ".join("".join(fold_character(each) for each in folded).split(" "))
        if len(folded) > 1
        else fold_character(folded)
        if folded
        else ""
    )


def _step(character: str) -> str:
    if character in letters.LETTERS:
        return letters.LETTERS[character]
    category = unicodedata.category(character)
    if character in LINE_BREAKS:
        return "\n"
    if category == "Zs" or character == "\t":
        return " "
    if category in ("Cf", "Cc") or character in letters.DELETED or _is_mark(character) or _is_variation(character):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return _taken_apart(character).casefold()


def _is_mark(character: str) -> bool:
    """Say whether a character is a vowel mark or an accent; the signs of Indic and Japanese writing are letters and stay."""
    order = unicodedata.combining(character)
    return 27 <= order <= 36 or order >= 200


def _is_variation(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _taken_apart(character: str) -> str:
    """Return the plain letters of a presentation form, ligature or accented letter."""
    decomposition = unicodedata.decomposition(character)
    if not decomposition or decomposition.startswith(_KEPT_WHOLE) or unicodedata.category(character) in ("No", "Nl"):
        return character
    plain = "".join(each for each in unicodedata.normalize("NFKD", character) if not _is_mark(each))
    if not plain.strip():
        # A vowel mark drawn on its own is a mark; a spacing accent such as ´ is a sign.
        return "" if "\ufb50" <= character <= "\ufefc" else character
    return unicodedata.normalize("NFC", " ".join(plain.split()))
