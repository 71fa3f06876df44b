"""Changes applied, and two passes put together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hamseda.engines.language.normalising.blocks import Blocks, apply, put_together
from hamseda.engines.language.normalising.changes import Change, Reason


def changes_of(text: str, cuts: list[tuple[int, str]]) -> list[Change]:
    """Make changes that are in order and apart from pairs of a length and a text to put there."""
    changes, reached = [], 0
    for number, (length, put) in enumerate(cuts):
        start = reached + number % 3 + 1
        end = min(start + length, len(text))
        if end > len(text) or start > end:
            break
        changes.append(Change(start, end, put, Reason.SPACE if number % 2 else Reason.LETTER))
        reached = end
    return changes


def rebuilt(source: str, text: str, blocks: Blocks) -> str:
    """Apply blocks to the source with what the text holds in their place."""
    pieces, reached = [], 0
    for start, end, low, high, _ in blocks.rows():
        assert reached <= start <= end
        pieces += [source[reached:start], text[low:high]]
        reached = end
    return "".join([*pieces, source[reached:]])


def test_apply_puts_the_texts_and_says_where_they_went():
    text, blocks = apply("abcdef", [Change(1, 3, "X", Reason.LETTER), Change(4, 4, "--", Reason.SPACE)])
    assert text == "aXd--ef"
    assert [row[:4] for row in blocks.rows()] == [(1, 3, 1, 2), (4, 4, 3, 5)]
    assert [blocks.reason(0), blocks.reason(1)] == [Reason.LETTER, Reason.SPACE]


def test_put_together_of_places_apart_keeps_both():
    middle, first = apply("abcdef", [Change(0, 2, "", Reason.LETTER)])
    _, second = apply(middle, [Change(3, 4, "FF", Reason.SPACE)])
    assert [row[:4] for row in put_together(first, second).rows()] == [(0, 2, 0, 0), (5, 6, 3, 5)]


def test_put_together_of_one_place_is_one_block_with_the_later_reason():
    middle, first = apply("a\u00a0,", [Change(1, 2, " ", Reason.LETTER)])
    _, second = apply(middle, [Change(1, 2, "", Reason.SPACE)])
    both = put_together(first, second)
    assert [row[:4] for row in both.rows()] == [(1, 2, 1, 1)]
    assert both.reason(0) is Reason.SPACE


def test_what_was_put_back_is_no_block():
    middle, first = apply("abc", [Change(1, 2, "x", Reason.LETTER)])
    text, second = apply(middle, [Change(1, 2, "b", Reason.LETTER)])
    assert len(put_together(first, second).without_returns("abc", text)) == 0


CUTS = st.lists(st.tuples(st.integers(0, 3), st.text(alphabet="xyz", max_size=3)), max_size=8)


@given(st.text(alphabet="abcdef", max_size=30), CUTS, CUTS)
def test_put_together_leads_from_the_first_text_to_the_last(source, one, two):
    middle, first = apply(source, changes_of(source, one))
    text, second = apply(middle, changes_of(middle, two))
    both = put_together(first, second)
    assert rebuilt(source, text, both) == text
    assert rebuilt(source, middle, first) == middle
