"""Offsets of a rewritten text and of the text it was made of."""

from __future__ import annotations

from hamseda.engines.language.offsets import IDENTITY, map_of

# "ab--cd" became "abcXYZd": the dashes deleted, then three letters put after c.
BLOCKS = map_of([(2, 4, 2, 2), (5, 5, 3, 6)])


def test_offset_outside_blocks_moves_by_what_came_before():
    assert [BLOCKS.to_input(each) for each in (0, 1, 6)] == [0, 1, 5]
    assert [BLOCKS.to_output(each) for each in (0, 1, 5)] == [0, 1, 6]


def test_offset_at_a_deletion_looks_away_from_it_on_each_side():
    assert BLOCKS.to_input(2) == 4
    assert BLOCKS.to_input(2, is_end=True) == 2


def test_offset_inside_a_block_goes_to_its_edge():
    assert BLOCKS.to_output(3) == 2
    assert BLOCKS.to_output(3, is_end=True) == 2
    assert BLOCKS.to_input(4) == 5
    assert BLOCKS.to_input(5, is_end=True) == 5


def test_span_leaves_out_what_was_deleted_at_its_edges():
    assert BLOCKS.span_to_input(0, 2) == (0, 2)
    assert BLOCKS.span_to_input(2, 3) == (4, 5)
    assert BLOCKS.span_to_input(0, 3) == (0, 5)


def test_span_leaves_out_what_was_inserted_at_its_edges():
    assert BLOCKS.span_to_output(4, 5) == (2, 3)
    assert BLOCKS.span_to_output(5, 6) == (6, 7)


def test_empty_span_stays_empty():
    assert BLOCKS.span_to_input(2, 2) == (4, 4)


def test_identity_moves_nothing():
    assert IDENTITY.span_to_input(3, 9) == (3, 9)
    assert len(IDENTITY) == 0
