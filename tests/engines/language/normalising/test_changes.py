"""The reasons for changes."""

from __future__ import annotations

import re

from hamseda.engines.language.normalising.changes import ARABIC_LETTERS, Change, Reason


def test_reasons_are_words_a_reader_can_use():
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", each.value) for each in Reason)


def test_change_is_a_tuple_of_place_text_and_reason():
    assert tuple(Change(1, 2, "x", Reason.LETTER)) == (1, 2, "x", "letter")


def test_arabic_letters_hold_letters_and_marks_and_no_figures_or_marks_of_a_sentence():
    letters = re.compile(f"[{ARABIC_LETTERS}]")
    assert [each for each in "ابيیكکگچپژۀةىئءـ\u064b\u0654\u0670" if not letters.match(each)] == []
    assert letters.findall("0123٠١٢۰۱۲٪٫٬٭۔،؛؟«» \u200caZ") == []
