"""Single characters: letters of other keyboards, digits of other scripts, presentation forms, controls and kinds of space."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from hamseda.engines.language.fold_letters import LINE_BREAKS
from hamseda.engines.language.normalising.changes import ARABIC_LETTERS, Change, Reason
from hamseda.engines.language.tables import normal_letters, numbers

__all__ = ["digits", "letters"]

_OTHER_SPACES = frozenset("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
# In English typography a no-break space is meant.
_KEPT_SPACES = {"en": frozenset("\u00a0\u2007\u2009\u202f")}
_ENDINGS = f"(?![{ARABIC_LETTERS}])"


class _Letters(dict[str, tuple[str, Reason] | None]):
    """What becomes of each character in one language, worked out when it is first met; nothing for what stays."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code

    def __missing__(self, character: str) -> tuple[str, Reason] | None:
        found = self[character] = _become(character, self.code)
        return found


@cache
def _letters_of(code: str) -> _Letters:
    return _Letters(code)


def letters(text: str, code: str) -> Iterator[Change]:
    """Give the changes of single characters other than digits."""
    table = _letters_of(code)
    changing = frozenset(each for each in set(text) if table[each] is not None)
    if changing:
        for match in _any_of(changing).finditer(text):
            become = table[match.group()]
            assert become is not None
            yield Change(match.start(), match.end(), *become)
    if code == "ar" and "\u06cc" in text:
        yield from _persian_yeh_in_arabic(text)


def digits(text: str, code: str) -> Iterator[Change]:
    """Give the changes of runs of digits that are not the language's own."""
    wanted = numbers.DIGITS[code]
    others = "".join(each for other, each in numbers.DIGITS.items() if other != code)
    table = {ord(each): wanted[position % 10] for position, each in enumerate(others)}
    for match in _any_of(frozenset(others)).finditer(text):
        yield Change(match.start(), match.end(), match.group().translate(table), Reason.DIGIT)


@lru_cache(maxsize=256)
def _any_of(characters: frozenset[str]) -> re.Pattern[str]:
    return re.compile("[" + "".join(f"\\U{ord(each):08x}" for each in sorted(characters)) + "]" + _repeat(characters))


def _repeat(characters: frozenset[str]) -> str:
    """Digits are changed a run at a time; other characters one by one."""
    return "+" if all(each.isdigit() for each in characters) else ""


def _become(character: str, code: str) -> tuple[str, Reason] | None:
    own = normal_letters.LETTERS[code]
    if character in own:
        return own[character], Reason.LETTER
    if character in normal_letters.DELETED:
        return "", Reason.CONTROL
    if character in LINE_BREAKS:
        # A carriage return before a line feed is taken together with it, by `spacing`.
        return ("\n", Reason.LINE_BREAK) if character not in "\n\r" else None
    if character in _OTHER_SPACES:
        return None if character in _KEPT_SPACES.get(code, ()) else (" ", Reason.SPACE)
    if unicodedata.category(character) == "Cc" and character != "\t":
        return "", Reason.CONTROL
    return _of_presentation_form(character, own)


def _of_presentation_form(character: str, own: dict[str, str]) -> tuple[str, Reason] | None:
    is_form = "\ufb00" <= character <= "\ufb06" or "\ufb50" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc"
    if not is_form or character in normal_letters.KEPT_FORMS:
        return None
    plain = unicodedata.normalize("NFKC", character)
    if plain == character:
        return None
    # A vowel mark drawn on its own comes with a space or a tatweel to sit on; the mark is what was meant.
    bare = plain.strip(" \u0640")
    return "".join(own.get(each, each) for each in bare), Reason.PRESENTATION_FORM


@cache
def _yeh_pattern() -> re.Pattern[str]:
    words = "|".join(normal_letters.FINAL_YEH_WORDS["ar"])
    return re.compile(f"\u06cc(?=[{ARABIC_LETTERS}])|(?<![{ARABIC_LETTERS}])(?:{words}){_ENDINGS}")


def _persian_yeh_in_arabic(text: str) -> Iterator[Change]:
    """Before another letter it is ي; at the end of a word it may be ى or ي, and only known words are written anew."""
    for match in _yeh_pattern().finditer(text):
        word = match.group()
        yield Change(match.start(), match.end(), normal_letters.FINAL_YEH_WORDS["ar"].get(word, "\u064a"), Reason.LETTER)
