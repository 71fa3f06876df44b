"""The half-space after the prefix of Persian verbs."""

from __future__ import annotations

import pytest

from hamseda.engines.language.normalising import persian_verbs
from hamseda.engines.language.normalising.blocks import apply


def done(rule, text, *code):
    return apply(text, sorted(rule(text, *code)))[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("می شود", "می|شود"),
        ("نمی   خواهند", "نمی|خواهند"),
        ("میکنند", "می|کنند"),
        ("نمیدانم", "نمی|دانم"),
        ("برمی گردد", "برمی|گردد"),
        ("درمیآید", "درمی|آید"),
        ("می توان", "می|توان"),
        ("می رفته است", "می|رفته است"),
        ("می ناب", "می ناب"),
        ("میدان", "میدان"),
        ("میزان", "میزان"),
        ("نمیرد", "نمیرد"),
        ("قدیمی کند", "قدیمی کند"),
        ("سلامی دهند", "سلامی دهند"),
        ("می|شود", "می|شود"),
    ],
)
def test_verb_prefixes_get_a_half_space_where_a_verb_is_certain(text, wanted):
    assert done(persian_verbs.verb_prefixes, text.replace("|", "\u200c")).replace("\u200c", "|") == wanted


def test_participles_come_with_and_without_the_negation():
    assert {"شده", "نشده", "گفته", "نگفته"} <= persian_verbs.participles()
