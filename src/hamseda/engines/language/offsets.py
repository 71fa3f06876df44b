"""Where each place of a rewritten text lies in the text it was made of, and the reverse."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["IDENTITY", "OffsetMap"]


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """A text and its rewriting, as the blocks whose length changed; between blocks the texts run alike.

    Block number i says that input[input_starts[i]:input_ends[i]] became output[output_starts[i]:output_ends[i]]. Blocks are in order
    and do not overlap; either side of a block may be empty. Four flat arrays, so that a text of a million characters with fifty
    thousand half-spaces costs under a megabyte, and one bisection answers a question.
    """

    input_starts: array[int] = field(default_factory=lambda: array("L"))
    input_ends: array[int] = field(default_factory=lambda: array("L"))
    output_starts: array[int] = field(default_factory=lambda: array("L"))
    output_ends: array[int] = field(default_factory=lambda: array("L"))

    def span_to_input(self, start: int, end: int) -> tuple[int, int]:
        """Return the part of the input that output[start:end] was made of, without what was deleted at its edges."""
        first = self.to_input(start)
        return first, max(first, self.to_input(end, is_end=True)) if end > start else first

    def span_to_output(self, start: int, end: int) -> tuple[int, int]:
        """Return the part of the output that was made of input[start:end], without what was inserted at its edges."""
        first = self.to_output(start)
        return first, max(first, self.to_output(end, is_end=True)) if end > start else first

    def to_input(self, offset: int, *, is_end: bool = False) -> int:
        """Return the input offset of a place in the output; an end looks back at the character before it."""
        return _across(self.output_starts, self.output_ends, self.input_starts, self.input_ends, offset, is_end)

    def to_output(self, offset: int, *, is_end: bool = False) -> int:
        """Return the output offset of a place in the input; an end looks back at the character before it."""
        return _across(self.input_starts, self.input_ends, self.output_starts, self.output_ends, offset, is_end)

    def __len__(self) -> int:
        """Return the number of blocks."""
        return len(self.input_starts)


def _across(
    starts: array[int], ends: array[int], far_starts: array[int], far_ends: array[int], offset: int, is_end: bool
) -> int:
    """Carry an offset from one side to the other.

    A place inside a block goes to the block's edge: to its start, or for an end to its end. At the edge between two blocks, or
    beside an empty one, a start lies after what is empty and an end before it.
    """
    if is_end:
        block = bisect_left(starts, offset) - 1
        if block < 0:
            return offset
        return far_ends[block] + max(0, offset - ends[block])
    block = bisect_right(starts, offset) - 1
    if block < 0:
        return offset
    if offset < ends[block]:
        return far_starts[block]
    return far_ends[block] + offset - ends[block]


IDENTITY = OffsetMap()


def map_of(blocks: Iterable[tuple[int, int, int, int]]) -> OffsetMap:
    """Build a map from (input start, input end, output start, output end), in order."""
    rows = list(blocks)
    if not rows:
        return IDENTITY
    columns = [array("L", column) for column in zip(*rows, strict=True)]
    return OffsetMap(*columns)
