"""The days of loaded occasions: by rule, as listed, and as sure as their month; days moved by hand stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.civic.domain.load_city.sample_content import AT, LATER, occasion, small_city, with_entry

from hamseda.civic.domain.load_city.content import LoadOutcome
from hamseda.civic.domain.load_city.loading import load_city
from hamseda.civic.domain.load_city.occasion_days import settle_occasion_days
from hamseda.civic.models import OccasionDay

pytestmark = pytest.mark.django_db


def days_of(code: str) -> list[tuple[int, date, str]]:
    """Return what stands for an occasion."""
    return list(OccasionDay.objects.filter(occasion__code=code).order_by("year").values_list("year", "day", "status"))


def test_days_by_a_jalali_rule_are_confirmed():
    load_city(small_city(), by=None, at=AT)
    assert days_of("tree-day") == [(1404, date(2026, 3, 6), "confirmed"), (1405, date(2027, 3, 6), "confirmed")]


def test_days_of_a_hijri_rule_are_as_sure_as_their_month():
    load_city(small_city(), by=None, at=AT)
    assert days_of("martyrdom") == [(1447, date(2026, 3, 11), "confirmed"), (1448, date(2027, 3, 1), "expected")]


def test_listed_days_stand_as_they_are():
    load_city(small_city(), by=None, at=AT)
    assert days_of("fire") == [(1405, date(2027, 3, 16), "confirmed")]


def test_day_moved_by_hand_stays():
    load_city(small_city(), by=None, at=AT)
    OccasionDay.objects.filter(occasion__code="tree-day", year=1405).update(day=date(2027, 3, 7), is_moved=True)
    load_city(small_city(), by=None, at=LATER)
    assert days_of("tree-day")[1][1] == date(2027, 3, 7)


def test_changed_rule_moves_its_days():
    load_city(small_city(), by=None, at=AT)
    load_city(with_entry(small_city(), occasion("tree-day", "jalali", 12, 16)), by=None, at=LATER)
    assert [day for _, day, _ in days_of("tree-day")] == [date(2026, 3, 7), date(2027, 3, 7)]


def test_day_that_no_rule_gives_any_more_goes():
    load_city(small_city(), by=None, at=AT)
    load_city(with_entry(small_city(), occasion("tree-day", "jalali", 12, 15, until_year=1404)), by=None, at=LATER)
    assert [year for year, _, _ in days_of("tree-day")] == [1404]


def test_days_outside_a_narrower_range_are_kept():
    load_city(small_city(), by=None, at=AT)
    narrow = replace(small_city(), days_from=date(2027, 1, 1))
    outcome = LoadOutcome()
    settle_occasion_days(narrow, outcome=outcome)
    assert [year for year, _, _ in days_of("tree-day")] == [1404, 1405]
    assert not outcome.has_changed_anything


def test_no_range_gives_listed_days_alone():
    load_city(replace(small_city(), days_from=None, days_until=None), by=None, at=AT)
    assert set(OccasionDay.objects.values_list("occasion__code", flat=True)) == {"fire"}
