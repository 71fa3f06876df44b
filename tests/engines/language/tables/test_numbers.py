"""Digits and separators."""

from __future__ import annotations

import unicodedata

from hamseda.engines.language.tables import numbers


def test_digits_of_each_language_count_from_zero_to_nine():
    for digits in numbers.DIGITS.values():
        assert [unicodedata.digit(each) for each in digits] == list(range(10))


def test_separators_are_told_apart_in_each_language():
    for code in numbers.DIGITS:
        assert (
            len(
                {
                    numbers.GROUP_SEPARATORS[code],
                    numbers.DECIMAL_SEPARATORS[code],
                    numbers.PERCENT_SIGNS[code],
                    numbers.MINUS_SIGNS[code],
                }
            )
            == 4
        )
