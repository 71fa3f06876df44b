"""What a pass changed, as blocks in flat arrays, and two passes put together as if they had been one."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from hamseda.engines.language.normalising.changes import Change, Reason
from hamseda.engines.language.offsets import OffsetMap, map_of

__all__ = ["Blocks"]

_REASONS = tuple(Reason)
_NUMBER_OF = {reason: number for number, reason in enumerate(_REASONS)}
Row = tuple[int, int, int, int, int]


def _flat() -> array[int]:
    return array("L")


@dataclass(frozen=True, slots=True)
class Blocks:
    """Changed places in order: where they were in the input, where they are in the output, and why."""

    input_starts: array[int] = field(default_factory=_flat)
    input_ends: array[int] = field(default_factory=_flat)
    output_starts: array[int] = field(default_factory=_flat)
    output_ends: array[int] = field(default_factory=_flat)
    reasons: array[int] = field(default_factory=lambda: array("B"))

    def __len__(self) -> int:
        """Return the number of blocks."""
        return len(self.reasons)

    def rows(self) -> Iterator[Row]:
        """Give the blocks one by one, the reason as a number."""
        return zip(self.input_starts, self.input_ends, self.output_starts, self.output_ends, self.reasons, strict=True)

    def reason(self, number: int) -> Reason:
        """Return why the block of that number was changed."""
        return _REASONS[self.reasons[number]]

    def offsets(self) -> OffsetMap:
        """Return the map of offsets: the blocks whose length changed."""
        return map_of((a, b, c, d) for a, b, c, d, _ in self.rows() if b - a != d - c)

    def without_returns(self, source: str, text: str) -> Blocks:
        """Return the blocks without those where later passes put back what an earlier one had changed."""
        return Blocks.of([row for row in self.rows() if source[row[0] : row[1]] != text[row[2] : row[3]]])

    @classmethod
    def of(cls, rows: list[Row]) -> Blocks:
        """Build blocks from rows."""
        if not rows:
            return cls()
        first, second, third, fourth, reasons = zip(*rows, strict=True)
        return cls(array("L", first), array("L", second), array("L", third), array("L", fourth), array("B", reasons))


def apply(text: str, changes: list[Change]) -> tuple[str, Blocks]:
    """Apply changes that are in order and apart, and say where everything went."""
    pieces: list[str] = []
    rows: list[Row] = []
    reached = shift = 0
    for start, end, put, reason in changes:
        pieces += (text[reached:start], put)
        rows.append((start, end, start + shift, start + shift + len(put), _NUMBER_OF[reason]))
        shift += len(put) - (end - start)
        reached = end
    pieces.append(text[reached:])
    return "".join(pieces), Blocks.of(rows)


def put_together(first: Blocks, second: Blocks) -> Blocks:
    """Return the blocks from the first input to the second output; what both touched is one block, with the later reason."""
    if not len(first) or not len(second):
        return first if len(first) else second
    return Blocks.of(_Joining([*first.rows(), _END], [*second.rows(), _END]).rows())


# Stands after the last block of a pass, beyond every text.
_END: Row = (sys.maxsize, sys.maxsize, sys.maxsize, sys.maxsize, 0)


class _Joining:
    """Two passes read side by side; the text between them is the common ground: the first one's output, the second one's input."""

    def __init__(self, earlier: list[Row], later: list[Row]) -> None:
        self.earlier, self.later = earlier, later
        self.i = self.j = 0
        # From the text between to the first input, and to the second output.
        self.shift_in = self.shift_out = 0

    def rows(self) -> list[Row]:
        """Return the blocks of both."""
        rows: list[Row] = []
        while self.i < len(self.earlier) - 1 or self.j < len(self.later) - 1:
            start, end, low, high, reason = self.earlier[self.i]
            if high < self.later[self.j][0]:
                rows.append((start, end, low + self.shift_out, high + self.shift_out, reason))
                self.shift_in = end - high
                self.i += 1
                continue
            start, end, low, high, reason = self.later[self.j]
            if end < self.earlier[self.i][2]:
                rows.append((start + self.shift_in, end + self.shift_in, low, high, reason))
                self.shift_out = high - end
                self.j += 1
                continue
            rows.append(self._row_of_both())
        return rows

    def _row_of_both(self) -> Row:
        """Return one block for what touches: blocks of both passes that overlap, or the first of two that only meet."""
        low, high = min(self.earlier[self.i][2:4], self.later[self.j][:2])
        start, output_start, reason = low + self.shift_in, low + self.shift_out, 0
        is_first, is_later = True, False
        while True:
            _, end, first, last, why = self.earlier[self.i]
            if _meets(first, last, low, high, is_first):
                self.i, self.shift_in = self.i + 1, end - last
                reason = reason if is_later else why
            else:
                first, last, _, end, why = self.later[self.j]
                if not _meets(first, last, low, high, is_first):
                    return start, high + self.shift_in, output_start, high + self.shift_out, reason
                self.j, self.shift_out = self.j + 1, end - last
                reason, is_later = why, True
            high, is_first = max(high, last), False


def _meets(start: int, end: int, low: int, high: int, is_first: bool) -> bool:
    """Say whether a block belongs to the place being gathered: it overlaps it, or both are the same empty spot."""
    return (start, end) == (low, high) if is_first else start < high or start == end == low == high
