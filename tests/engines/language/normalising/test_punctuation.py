"""Punctuation and the spaces about it."""

from __future__ import annotations

import pytest

from hamseda.engines.language.normalising import punctuation
from hamseda.engines.language.normalising.blocks import apply


def done(rule, text, *code):
    return apply(text, sorted(rule(text, *code)))[0]


@pytest.mark.parametrize(
    ("text", "code", "wanted"),
    [
        ("سلام, دنیا; خوب?", "fa", "سلام، دنیا؛ خوب؟"),
        ("نعم, لا?", "ar", "نعم، لا؟"),
        ("۱,۲۰۰ و 12,5", "fa", "۱,۲۰۰ و 12,5"),
        ("۱۲, ۱۳", "fa", "۱۲، ۱۳"),
        ("yes، no؟", "en", "yes, no?"),
        ("12٫5 3٬000", "en", "12.5 3,000"),
        (", آغاز", "fa", ", آغاز"),
    ],
)
def test_own_marks_are_put_after_words(text, code, wanted):
    assert done(punctuation.own_marks, text, code) == wanted


def test_percent_signs_follow_a_figure():
    assert done(punctuation.percent_signs, "۵۰% و % و a%20b", "fa") == "۵۰٪ و % و a%20b"
    assert done(punctuation.percent_signs, "50٪", "en") == "50%"


@pytest.mark.parametrize(
    ("text", "code", "wanted"),
    [
        ("سلام ، دنیا .", "fa", "سلام، دنیا."),
        ("« سلام » ( دنیا )", "fa", "«سلام» (دنیا)"),
        ("سلام،دنیا؛خوب؟بد", "fa", "سلام، دنیا؛ خوب؟ بد"),
        ("گفت:این", "fa", "گفت: این"),
        ("گفت«این", "fa", "گفت «این"),
        ("سلام .دنیا", "fa", "سلام. دنیا"),
        ("۱۰ : ۳۰ و ۳ . ۵", "fa", "۱۰ : ۳۰ و ۳ . ۵"),
        ("۱۲،۵", "fa", "۱۲،۵"),
        ("ه.ق و ش.م.ک", "fa", "ه.ق و ش.م.ک"),
        ("و ... ادامه", "fa", "و ... ادامه"),
        ("yes , no ( ok ) .", "en", "yes, no (ok)."),
        ("a .5", "en", "a .5"),
    ],
)
def test_spaces_about_marks_are_put_right(text, code, wanted):
    assert done(punctuation.spaces_about_marks, text, code) == wanted
