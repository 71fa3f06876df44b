"""Quotation marks of Persian."""

from __future__ import annotations

import pytest

from hamseda.engines.language.normalising import quotation_marks
from hamseda.engines.language.normalising.blocks import apply


def done(rule, text, *code):
    return apply(text, sorted(rule(text, *code)))[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('او گفت "سلام" و "خدا"', "او گفت «سلام» و «خدا»"),
        ("“سلام” و <<خدا>>", "«سلام» و «خدا»"),
        ('"hello" و', '"hello" و'),
        ('یک " تنها', 'یک " تنها'),
        ('۱۰" و ۱۲" سلام', '۱۰" و ۱۲" سلام'),
        ("«او “سلام” گفت»", "«او “سلام” گفت»"),
        ('«او "سلام" گفت»', '«او "سلام" گفت»'),
        ('" سلام "', '" سلام "'),
        ('"سلام\nدنیا"', '"سلام\nدنیا"'),
    ],
)
def test_guillemets_take_the_place_of_pairs_that_are_certain(text, wanted):
    assert done(quotation_marks.guillemets, text) == wanted
