"""Digits of three scripts and numbers with their separators."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.engines.language.digits import format_number, format_percent, localise, to_arabic, to_latin, to_persian


def test_digits_of_every_script_are_written_as_those_of_one():
    assert to_persian("a1 ٢ ۳") == "a۱ ۲ ۳"
    assert to_arabic("a1 ٢ ۳") == "a١ ٢ ٣"
    assert to_latin("a1 ٢ ۳") == "a1 2 3"


@pytest.mark.parametrize(
    ("language", "written"), [("fa", "۱۴۰۵"), ("ar", "١٤٠٥"), ("en", "1405"), ("fa-IR", "۱۴۰۵"), ("en_GB", "1405")]
)
def test_localise_a_number_gives_the_digits_of_the_language(language, written):
    assert localise(1405, language) == written
    assert localise("۱۴۰۵", language) == written


def test_localise_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="'de' is not a valid Language"):
        localise(1, "de")


@pytest.mark.parametrize(
    ("value", "language", "written"),
    [
        (12345, "fa", "۱۲٬۳۴۵"),
        (Decimal("3.5"), "fa", "۳٫۵"),
        (Decimal("1234567.890"), "ar", "١٬٢٣٤٬٥٦٧٫٨٩٠"),
        (Decimal("1E+3"), "en", "1,000"),
        (10**25 + 1, "en", "10,000,000,000,000,000,000,000,001"),
        (-12, "en", "-12"),
        (-12, "fa", "\u200e\u2212۱۲"),
        (0, "fa", "۰"),
    ],
)
def test_format_number_gives_the_separators_of_the_language(value, language, written):
    assert format_number(value, language) == written


def test_format_number_with_places_rounds_without_a_float():
    assert format_number(Decimal("0.125"), "en", places=2) == "0.12"
    assert format_number(10**25 + 1, "en", places=1, is_grouped=False) == "10000000000000000000000001.0"


def test_format_percent_gives_the_sign_of_the_language():
    assert [format_percent(Decimal("12.5"), each) for each in ("fa", "ar", "en")] == ["۱۲٫۵٪", "١٢٫٥٪", "12.5%"]


def test_format_number_of_a_float_is_refused():
    with pytest.raises(TypeError, match="not float"):
        format_number(1.5, "en")


def test_format_number_that_is_not_finite_is_refused():
    with pytest.raises(ValueError, match="can be written"):
        format_number(Decimal("NaN"), "en")


@given(st.integers())
def test_format_number_of_any_whole_number_reads_back(value):
    for language in ("fa", "ar", "en"):
        written = to_latin(format_number(value, language))
        plain = written.replace("\u066c", "").replace(",", "").replace("\u200e\u2212", "-")
        assert int(plain) == value
