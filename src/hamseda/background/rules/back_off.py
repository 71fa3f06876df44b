"""How long a task waits before it is tried again: longer each time, and never all tasks at one moment."""

from __future__ import annotations

from datetime import timedelta
from hashlib import blake2b

# A pause is spread over this share of itself to either side.
SPREAD = 0.25


def pause_before_next_try(attempts: int, *, first: timedelta, longest: timedelta, seed: str) -> timedelta:
    """Return the pause after so many attempts: doubled each time up to the longest, then spread by the seed.

    The spread is drawn from the seed, not from chance: the same task after the same attempt waits the same time.
    """
    doubled: timedelta = first * 2 ** min(attempts - 1, 40)
    return min(doubled, longest) * (1 + SPREAD * _between_minus_one_and_one(f"{seed}/{attempts}"))


def _between_minus_one_and_one(text: str) -> float:
    digest = blake2b(text.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**63 - 1
