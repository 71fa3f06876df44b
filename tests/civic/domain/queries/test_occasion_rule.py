"""The days of a rule: by day, last day, weekday and which one; Hijri months as the city tells them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.civic.domain.queries.occasion_rule import (
    OccasionRule,
    day_in_year,
    days_of,
    hijri_month_starts,
    rule_of,
)
from hamseda.civic.models import HijriMonth, Occasion
from hamseda.engines.language.calendars import Calendar, from_day, month_length

J, H, G = Calendar.JALALI, Calendar.HIJRI, Calendar.GREGORIAN


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        (OccasionRule(J, 1, 1), 1405, date(2026, 3, 21)),
        (OccasionRule(J, 12, 30), 1403, date(2025, 3, 20)),
        (OccasionRule(J, 12, 30), 1405, None),
        (OccasionRule(J, 12, -1), 1405, date(2027, 3, 20)),
        (OccasionRule(G, 6, weekday=6, nth=3), 2026, date(2026, 6, 21)),
        (OccasionRule(G, 11, weekday=3, nth=3), 2024, date(2024, 11, 21)),
        (OccasionRule(G, 2, weekday=6, nth=5), 2026, None),
        (OccasionRule(G, 2, weekday=6, nth=5), 2032, date(2032, 2, 29)),
        (OccasionRule(H, 9, weekday=4, nth=-1), 1442, date(2021, 5, 7)),
        (OccasionRule(H), 1442, None),
        (OccasionRule(H, 9), 1442, None),
    ],
)
def test_day_in_year_by_rule(rule, year, day):
    assert day_in_year(rule, year, month_starts={}) == day


def test_day_in_year_of_a_moved_month_moves_along():
    starts = {(1448, 9): date(2027, 2, 9)}
    assert day_in_year(OccasionRule(H, 9, 21), 1448, month_starts=starts) == date(2027, 3, 1)


def test_last_day_of_a_month_ends_where_the_next_begins():
    starts = {(1443, 2): date(2021, 9, 8), (1443, 3): date(2021, 10, 8)}
    assert day_in_year(OccasionRule(H, 2, -1), 1443, month_starts=starts) == date(2021, 10, 7)


def test_days_of_two_hijri_years_in_one_jalali_year_are_both_given():
    first, last = date(2026, 3, 21), date(2027, 3, 20)
    starts = {(1447, 10): date(2026, 3, 21), (1448, 10): date(2027, 3, 10)}
    assert days_of(OccasionRule(H, 10, 1), first=first, last=last, month_starts=starts) == [
        (1447, first),
        (1448, date(2027, 3, 10)),
    ]


def test_days_outside_the_years_in_force_are_left_out():
    rule = OccasionRule(G, 5, 23, from_year=2023, until_year=2024)
    found = days_of(rule, first=date(2020, 1, 1), last=date(2026, 1, 1), month_starts={})
    assert [year for year, _ in found] == [2023, 2024]


def test_days_of_an_occasion_without_month_are_none():
    assert days_of(OccasionRule(J), first=date(2020, 1, 1), last=date(2026, 1, 1), month_starts={}) == []


@given(
    calendar=st.sampled_from(list(Calendar)),
    month=st.integers(1, 12),
    day=st.integers(1, 31),
    first=st.dates(date(1950, 1, 1), date(2040, 1, 1)),
)
def test_days_of_a_day_rule_are_that_date_in_its_calendar(calendar, month, day, first):
    last = first.replace(year=first.year + 3, day=1)
    for year, found in days_of(OccasionRule(calendar, month, day), first=first, last=last, month_starts={}):
        written = from_day(found, calendar)
        assert (written.year, written.month, written.day) == (year, month, day)
        assert first <= found <= last
        assert day <= month_length(calendar, year, month)


@pytest.mark.django_db
def test_month_starts_are_those_the_city_told():
    HijriMonth.objects.create(year=1448, month=9, first_day=date(2027, 2, 9), status="expected")
    assert hijri_month_starts() == {(1448, 9): date(2027, 2, 9)}


def test_rule_of_an_occasion_is_its_fields():
    occasion = Occasion(code="x", calendar="gregorian", month=6, weekday=6, nth=3, from_year=2000)
    assert rule_of(occasion) == OccasionRule(G, 6, weekday=6, nth=3, from_year=2000)
