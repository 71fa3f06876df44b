"""Single characters."""

from __future__ import annotations

import pytest

from hamseda.engines.language.normalising import characters
from hamseda.engines.language.normalising.blocks import apply


def done(rule, text, code):
    return apply(text, sorted(rule(text, code)))[0]


@pytest.mark.parametrize(
    ("text", "code", "wanted"),
    [
        ("يكى", "fa", "یکی"),
        ("ۀ", "fa", "\u0647\u0654"),
        ("ٱ", "fa", "ا"),
        ("ٱلى ة ي", "ar", "ٱلى ة ي"),
        ("کبیر فی علی", "ar", "كبير في علی"),
        ("ﻻ ﷲ ﷺ ﹰ", "fa", "لا الله ﷺ \u064b"),
        ("a\u00a0b", "fa", "a b"),
        ("a\u00a0b", "en", "a\u00a0b"),
        ("a\x00\x1bb\u2028c\x85", "fa", "ab\nc\n"),
        ("ﬁ", "en", "fi"),
        ("ي", "en", "ي"),
    ],
)
def test_letters_become_those_of_the_language(text, code, wanted):
    assert done(characters.letters, text, code) == wanted


@pytest.mark.parametrize(("code", "wanted"), [("fa", "۱۲ ۳۴ ۵۶"), ("ar", "١٢ ٣٤ ٥٦"), ("en", "12 34 56")])
def test_digits_become_those_of_the_language_a_run_at_a_time(code, wanted):
    text = "12 ٣٤ ۵۶"
    assert done(characters.digits, text, code) == wanted
    assert len(list(characters.digits(text, code))) == 2
