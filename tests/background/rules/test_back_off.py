"""Pauses between tries: growing, bounded, spread, the same for the same task."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from hamseda.background.rules.back_off import SPREAD, pause_before_next_try

FIRST, LONGEST = timedelta(seconds=10), timedelta(hours=1)
seeds = st.text(min_size=1, max_size=40)


def pause(attempts: int, seed: str = "a task") -> timedelta:
    return pause_before_next_try(attempts, first=FIRST, longest=LONGEST, seed=seed)


@given(st.integers(1, 10_000), seeds)
def test_pause_after_any_attempt_stays_within_the_spread_of_the_doubled_first_one(attempts, seed):
    middle = min(FIRST * 2 ** min(attempts - 1, 40), LONGEST)
    assert middle * (1 - SPREAD) <= pause(attempts, seed) <= middle * (1 + SPREAD)


@given(st.integers(1, 50), seeds)
def test_pause_for_the_same_task_and_attempt_is_the_same(attempts, seed):
    assert pause(attempts, seed) == pause(attempts, seed)


def test_pause_for_different_tasks_is_spread():
    assert len({pause(3, f"task {number}") for number in range(100)}) == 100
