"""Comparing values: whole when short, word by word when long."""

from hypothesis import given
from hypothesis import strategies as st

from hamseda.design.history import field_difference, text_difference

WORDS = st.text("اب xy\n", max_size=60)


@given(before=WORDS, after=WORDS)
def test_text_difference_holds_both_texts_whole(before, after):
    pieces = text_difference(before, after)
    if pieces:
        assert "".join(piece.text for piece in pieces if piece.kind != "new") == before
        assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after


def test_text_difference_of_one_word_names_that_word():
    pieces = text_difference("the old gate stands", "the new gate stands")
    assert [(piece.kind, piece.text) for piece in pieces] == [
        ("same", "the "), ("gone", "old"), ("new", "new"), ("same", " gate stands"),
    ]  # fmt: skip


def test_text_difference_of_texts_too_long_or_without_a_common_word_is_none():
    assert text_difference("a b", "c d") == ()
    assert text_difference("a " * 5000, "b " * 5000) == ()


def test_field_difference_of_short_values_shows_them_side_by_side():
    difference = field_difference("phone", "1", "2")
    assert (difference.before, difference.after, difference.pieces) == ("1", "2", ())
