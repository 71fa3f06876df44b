"""The Hijri calendar by day numbers, with moved months."""

from __future__ import annotations

from datetime import date, timedelta

from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st

from hamseda.engines.language.calendars import hijri


@given(st.integers(hijri.FIRST_YEAR, hijri.LAST_YEAR), st.integers(1, 12))
def test_months_equal_the_library(year, month):
    first = Hijri(year, month, 1)
    assert hijri.start_of_month(year, month) == first.to_gregorian().toordinal()
    assert hijri.length_of_month(year, month) == first.month_length()


def test_fields_outside_the_tables_are_nothing():
    first = hijri.start_of_month(hijri.FIRST_YEAR, 1)
    last = hijri.start_of_month(hijri.LAST_YEAR, 13) - 1
    assert hijri.fields_of(first) == (1343, 1, 1)
    assert hijri.fields_of(first - 1) is None
    assert hijri.fields_of(last) == (1500, 12, 30)
    assert hijri.fields_of(last + 1) is None


def test_impossible_months_of_a_table_are_named_with_their_length():
    start = date.fromordinal(hijri.start_of_month(1448, 9))
    lengths = (hijri.length_of_month(1448, 8), hijri.length_of_month(1448, 9))
    assert hijri.impossible_months({(1448, 9): start}) == []
    assert hijri.impossible_months({(1448, 9): start + timedelta(days=3)}) == [
        (1448, 8, lengths[0] + 3),
        (1448, 9, lengths[1] - 3),
    ]
