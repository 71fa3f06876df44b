"""Half-spaces as characters."""

from __future__ import annotations

import pytest

from hamseda.engines.language.normalising import half_spaces
from hamseda.engines.language.normalising.blocks import apply


def done(rule, text, *code):
    return apply(text, sorted(rule(text, *code)))[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("می||شود", "می|شود"),
        ("|سلام| دنیا|، |خوب|", "سلام دنیا، خوب"),
        ("می|شود", "می|شود"),
        ("«شهر»|ها", "«شهر»|ها"),
        ("۳۰|ام", "۳۰|ام"),
    ],
)
def test_misplaced_half_spaces_are_taken_out(text, wanted):
    assert done(half_spaces.misplaced_half_spaces, text.replace("|", "\u200c")) == wanted.replace("|", "\u200c")


@pytest.mark.parametrize("sign", "\u00ac\u00ad\u200b\u200e\u200f\ufeff")
def test_stand_ins_between_letters_become_half_spaces(sign):
    assert done(half_spaces.half_space_stand_ins, f"می{sign}شود {sign}") == f"می\u200cشود {sign}"
