"""What rows of a person may not say, without the person."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.domain.person_rules import check_absences

FIRST = date(2026, 3, 21).toordinal()
spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9)), max_size=6)


@given(spans)
def test_check_absences_refuses_exactly_those_that_share_a_day(drawn: list[tuple[int, int]]):
    rows = [
        {"starts_on": date.fromordinal(FIRST + start), "ends_on": date.fromordinal(FIRST + start + length)}
        for start, length in drawn
    ]
    days = [day for start, length in drawn for day in range(start, start + length + 1)]
    if len(days) == len(set(days)):
        check_absences(rows)
        assert len(rows) == len(drawn)
    else:
        with pytest.raises(InvalidRecord):
            check_absences(rows)
