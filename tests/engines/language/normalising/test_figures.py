"""Figures that were run into words."""

from __future__ import annotations

import pytest

from hamseda.engines.language.normalising import figures
from hamseda.engines.language.normalising.blocks import apply


def done(rule, text, *code):
    return apply(text, sorted(rule(text, *code)))[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("جذب۷۱۴", "جذب ۷۱۴"),
        ("۷۱۴میلیارد", "۷۱۴ میلیارد"),
        ("ساعت۱۰:۳۰", "ساعت ۱۰:۳۰"),
        ("ب۱۲", "ب۱۲"),
        ("۱۲ساله", "۱۲ساله"),
        ("۵تا", "۵تا"),
        ("۱۲روزنامه", "۱۲روزنامه"),
    ],
)
def test_spaces_about_figures_are_put_where_they_are_certain(text, wanted):
    assert done(figures.spaces_about_figures, text) == wanted
