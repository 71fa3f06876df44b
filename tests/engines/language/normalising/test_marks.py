"""Vowel marks and tatweel."""

from __future__ import annotations

import pytest

from hamseda.engines.language.normalising import marks
from hamseda.engines.language.normalising.blocks import apply


def done(rule, text, *code):
    return apply(text, sorted(rule(text, *code)))[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ا\u0653 ا\u0654 و\u0654 ی\u0654", "آ أ ؤ ئ"),
        ("ب\u064e\u064e", "ب\u064e"),
        ("ب\u0651\u064e", "ب\u064e\u0651"),
        ("e\u0301", "é"),
        ("\u0647\u0654", "\u0647\u0654"),
        ("ب" + "\u0651\u064e" * 20, "ب" + "\u0651\u064e" * 20),
        ("\u064e", "\u064e"),
    ],
)
def test_marks_are_in_one_order_and_once(text, wanted):
    assert done(marks.marks, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("کـــتاب", "کتاب"), ("۱۴۴۶ هـ", "۱۴۴۶ هـ"), ("وــ", "وــ"), ("بـ ۱۲", "بـ ۱۲"), ("ــــ", "ــــ"), ("كـَتب", "كَتب")],
)
def test_tatweel_within_a_word_is_taken_out(text, wanted):
    assert done(marks.tatweel, text) == wanted


def test_tanwin_moves_onto_the_alef_of_a_word_without_marks():
    assert done(marks.tanwin_before_alef, "مثل\u064bا") == "مثلا\u064b"
    assert done(marks.tanwin_before_alef, "ر\u064fه\u0652ب\u064eان\u064bا") == "ر\u064fه\u0652ب\u064eان\u064bا"


def test_hamza_after_heh_becomes_the_small_mark():
    assert done(marks.hamza_after_heh, "خانهء ما و سوء و شیء") == "خانه\u0654 ما و سوء و شیء"
