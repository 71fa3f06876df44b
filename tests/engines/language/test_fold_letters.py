"""What the fold makes of single characters."""

from __future__ import annotations

import sys

import pytest

from hamseda.engines.language.fold_letters import FoldTable, fold_character


@pytest.mark.parametrize(
    ("character", "folded"),
    [
        ("ي", "ی"), ("ى", "ی"), ("ئ", "ی"), ("ك", "ک"), ("ة", "ه"), ("ۀ", "ه"), ("آ", "ا"), ("أ", "ا"), ("إ", "ا"), ("ٱ", "ا"), ("ؤ", "و"),
        ("٣", "3"), ("۳", "3"), ("３", "3"), ("٫", "."), ("٬", ","), ("٪", "%"),
        ("ﻻ", "لا"), ("ﷲ", "الله"), ("ﷺ", "صلی الله علیه وسلم"), ("É", "e"), ("ß", "ss"), ("ﬁ", "fi"), ("İ", "i"),
        ("\u064e", ""), ("\u0640", ""), ("\u202e", ""), ("\u0000", ""), ("\ufe0f", ""), ("\u00a0", " "), ("\t", " "),
        ("\r", "\n"), ("\u2028", "\n"),
        ("²", "²"), ("½", "½"), ("´", "´"), ("،", "،"), ("…", "…"), ("가", "가"), ("か", "か"), ("Ⅳ", "ⅳ"),
    ],
)  # fmt: skip
def test_fold_character_gives_the_form_for_matching(character, folded):
    assert fold_character(character) == folded


def test_fold_character_of_every_character_is_stable():
    table = FoldTable("")
    unstable = [
        hex(code)
        for code in range(sys.maxunicode + 1)
        if not 0xD800 <= code < 0xE000 and (folded := table[code]) != chr(code) and folded.translate(table) != folded
    ]
    assert unstable == []
