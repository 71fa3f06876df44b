"""White space."""

from __future__ import annotations

import pytest

from hamseda.engines.language.normalising import spacing
from hamseda.engines.language.normalising.blocks import apply


def done(rule, text, *code):
    return apply(text, sorted(rule(text, *code)))[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a  b   c", "a b c"),
        ("a \nb\t\n", "a\nb\n"),
        ("  a", "  a"),
        ("a\n    b", "a\n    b"),
        ("a\tb", "a\tb"),
        ("a\n  \nb", "a\n\nb"),
        ("   ", "   "),
    ],
)
def test_spaces_are_single_within_a_line_and_none_at_its_end(text, wanted):
    assert done(spacing.spaces, text) == wanted


def test_line_breaks_are_line_feeds_with_one_empty_line_at_most():
    assert done(spacing.line_breaks, "a\r\nb\rc") == "a\nb\nc"
    assert done(spacing.line_breaks, "a\n\n\n\nb") == "a\n\nb"
