"""Working hours come from a sheet as people write them: weekday names, Persian digits, wrong times refused."""

from __future__ import annotations

from datetime import time

import pytest

from hamseda.civic.interfaces.working_time import parse_time, write_time
from hamseda.design.importing import CellError


@pytest.mark.parametrize(("text", "expected"), [("7:30", time(7, 30)), ("۷:۳۰", time(7, 30)), (" 14:05:00 ", time(14, 5))])
def test_parse_time_written_in_any_digits_is_read(text: str, expected: time) -> None:
    assert parse_time(text) == expected


@pytest.mark.parametrize("text", ["", "noon", "25:00", "7", "7:61"])
def test_parse_time_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(CellError):
        parse_time(text)


def test_write_time_is_read_back_equal() -> None:
    assert parse_time(write_time(time(23, 59))) == time(23, 59)
