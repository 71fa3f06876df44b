"""The Hijri date on every page follows the city's own months, read once a request."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.utils.translation import override

from hamseda.design import hijri_months
from hamseda.design.calendar_days import other_calendars
from hamseda.design.hijri_months import city_month_starts, read_months_with


@pytest.fixture
def readings() -> Iterator[list[int]]:
    """Say that Muharram 1449 begins a day after the tables, and note each reading."""
    before, noted = hijri_months._Reader.read, []

    def read() -> dict[tuple[int, int], date]:
        noted.append(1)
        return {(1449, 1): date(2027, 6, 7)}

    read_months_with(read)
    yield noted
    read_months_with(before)


def test_other_calendars_follow_the_citys_months(readings: list[int]) -> None:
    with override("en"):
        assert other_calendars(date(2027, 6, 7)).endswith("1 Muharram 1449")


def test_city_month_starts_within_a_request_are_read_once(readings: list[int]) -> None:
    hijri_months._begin_request()
    city_month_starts()
    city_month_starts()
    hijri_months._end_request()
    assert len(readings) == 1


def test_city_month_starts_outside_a_request_are_read_each_time(readings: list[int]) -> None:
    city_month_starts()
    city_month_starts()
    assert len(readings) == 2
