"""Days of occasions are found between two days with one query, each with its occasion."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from hamseda.civic.domain.occasion import create_occasion
from hamseda.civic.domain.queries.occasion import (
    days_horizon,
    expected_days_between,
    occasion_days_between,
    occasions_by_day,
)

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def _make(code: str, day: int, **more: object) -> None:
    create_occasion(
        values={"code": code, "name_fa": code, "calendar": "jalali", "month": 9, "day": day, **more}, by=None, at=AT
    )


@pytest.mark.parametrize("count", [1, 3])
def test_occasion_days_between_reads_occasions_in_one_query(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        _make(f"o{number}", number + 1)
    with django_assert_num_queries(1):
        rows = occasion_days_between(date(2026, 11, 22), date(2026, 12, 21))
        codes = [row.occasion.code for row in rows]
    assert codes == [f"o{number}" for number in range(count)]


def test_occasions_by_day_holidays_stand_first() -> None:
    _make("plain", 2)
    _make("holiday", 2, is_holiday=True)
    rows = occasions_by_day(date(2026, 11, 23), date(2026, 11, 23))
    assert [row.occasion.code for row in rows[date(2026, 11, 23)]] == ["holiday", "plain"]


def test_expected_days_between_leaves_out_what_is_confirmed() -> None:
    _make("plain", 2)
    hijri = {"code": "hijri", "name_fa": "قمری", "calendar": "hijri", "month": 6, "day": 20}
    create_occasion(values=hijri, by=None, at=AT)
    rows = expected_days_between(date(2026, 11, 1), date(2026, 12, 31))
    assert [row.occasion.code for row in rows] == ["hijri"]


def test_days_horizon_without_days_is_a_year_back_and_five_on() -> None:
    first, last = days_horizon(at=AT)
    assert (first, last) == (date(2025, 11, 22), date(2031, 11, 27))
