"""Punctuation: the language's own marks, the spaces about them, and the percent sign; marks within a figure are never touched.

Every pattern begins with the mark or space it looks for, so that a long text is searched at the speed of a plain find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hamseda.engines.language.normalising.changes import ARABIC_LETTERS, Change, Reason
from hamseda.engines.language.tables import normal_letters, numbers

__all__ = ["own_marks", "percent_signs", "spaces_about_marks"]

_LETTER = f"[{ARABIC_LETTERS}]"
# What a word, a figure or a bracket ends with.
_END = f'[{ARABIC_LETTERS}\\d»)\\]٪"]'
_LATIN_END = "[A-Za-z0-9\u00c0-\u024f)\"']"

# Comma, semicolon and question mark of another script, before a space, a word or the end.
_FOREIGN = re.compile(f'[,;?](?=[\\s{ARABIC_LETTERS}»)!؟?"]|\\Z)')
_FOREIGN_IN_ENGLISH = re.compile("[،؛؟](?=[\\sA-Za-z)\"']|\\Z)")
_OWN_BEFORE = re.compile(f"[{ARABIC_LETTERS}»)]")
_LATIN_BEFORE = re.compile(_LATIN_END)
_FIGURE_MARKS = re.compile(f"[{''.join(normal_letters.FIGURE_MARKS['en'])}](?<=\\d.)(?=\\d)")
_PERCENT = re.compile(r"%(?<=\d%)(?![\d%])")
_ARABIC_PERCENT = re.compile("\u066a(?<=\\d\u066a)")

# A run of spaces is entered at its first one only, so that a long run costs no more than its length.
_BEFORE = re.compile(
    f" (?:(?<={_END} ) *+(?=[،؛؟])|(?<={_END} ) *+(?=[.:!](?:[\\s»)]|\\Z))|(?:(?<={_END} )|(?<=[.!؟…] )) *+(?=[»)]))"
)
_BEFORE_IN_ENGLISH = re.compile(f" (?:(?<={_LATIN_END} ) *+(?=[,;:!?.](?:[\\s)]|\\Z))|(?<=[A-Za-z0-9.!?] ) *+(?=\\)))")
_INSIDE = re.compile(f"[«(]( ++)(?=[{ARABIC_LETTERS}\\d])")
_INSIDE_IN_ENGLISH = re.compile(r"\(( ++)(?=[A-Za-z0-9])")
_AFTER = re.compile(
    f"[،؛؟](?:(?<={_END}.)(?={_LETTER})|(?<=[{ARABIC_LETTERS}»)].)(?=[\\d«]))|[:!](?<={_LETTER}{_LETTER}.)(?={_LETTER})"
)
_OPENING = re.compile(f"«(?<={_LETTER}«)(?={_LETTER})")
# A full stop or colon that went over to the next word: «سلام .سپس».
_WENT_OVER = re.compile(f"[.:](?<={_LETTER}{_LETTER} .)(?={_LETTER}{_LETTER})")
_DIGIT_AHEAD = re.compile(r"[ ]*[.:][ ]*\d")


def own_marks(text: str, code: str) -> Iterator[Change]:
    """Give the changes of commas, semicolons and question marks of another script."""
    known = normal_letters.MARKS[code]
    is_english = code == "en"
    for match in (_FOREIGN_IN_ENGLISH if is_english else _FOREIGN).finditer(text):
        if _follows_word(text, match.start(), is_english):
            yield Change(*match.span(), known[match.group()], Reason.PUNCTUATION)
    if is_english:
        for match in _FIGURE_MARKS.finditer(text):
            yield Change(*match.span(), normal_letters.FIGURE_MARKS["en"][match.group()], Reason.PUNCTUATION)


def _follows_word(text: str, place: int, is_english: bool) -> bool:
    """Say whether a mark stands after a word of the language, or after a figure and before a space."""
    last = place - 1
    while last >= 0 and text[last] == " ":
        last -= 1
    if last < 0:
        return False
    if is_english:
        return _LATIN_BEFORE.match(text, last) is not None
    if text[last].isdigit():
        return place + 1 == len(text) or text[place + 1].isspace()
    return _OWN_BEFORE.match(text, last) is not None


def percent_signs(text: str, code: str) -> Iterator[Change]:
    """Give the changes of percent signs after a figure."""
    for match in (_ARABIC_PERCENT if code == "en" else _PERCENT).finditer(text):
        yield Change(*match.span(), numbers.PERCENT_SIGNS[code], Reason.PUNCTUATION)


def spaces_about_marks(text: str, code: str) -> Iterator[Change]:
    """Give the changes of spaces before a mark, inside brackets and quotation marks, and of those missing after a mark."""
    is_english = code == "en"
    for match in (_BEFORE_IN_ENGLISH if is_english else _BEFORE).finditer(text):
        # «۱۰ : ۳۰» and «۳ . ۵» are figures spelt widely, not a sentence's end.
        if not (text[match.start() - 1].isdigit() and _DIGIT_AHEAD.match(text, match.start())):
            yield Change(*match.span(), "", Reason.SPACE_AT_PUNCTUATION)
    for match in (_INSIDE_IN_ENGLISH if is_english else _INSIDE).finditer(text):
        yield Change(*match.span(1), "", Reason.SPACE_AT_PUNCTUATION)
    if not is_english:
        yield from _missing_spaces(text)


def _missing_spaces(text: str) -> Iterator[Change]:
    for match in _WENT_OVER.finditer(text):
        yield Change(match.start() - 1, match.end(), match.group() + " ", Reason.SPACE_AT_PUNCTUATION)
    for match in _AFTER.finditer(text):
        yield Change(match.end(), match.end(), " ", Reason.SPACE_AT_PUNCTUATION)
    for match in _OPENING.finditer(text):
        yield Change(match.start(), match.start(), " ", Reason.SPACE_AT_PUNCTUATION)
