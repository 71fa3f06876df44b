"""Occasions bring their days with them, and a changed rule moves them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from hamseda.civic.domain.occasion import change_occasion, compute_days, create_occasion, remove_occasion
from hamseda.civic.enums import DayStatus
from hamseda.civic.models import HijriMonth, Occasion, OccasionDay

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
YALDA = {"code": "yalda", "name_fa": "شب یلدا", "calendar": "jalali", "month": 9, "day": 30}
ASHURA = {"code": "ashura", "name_fa": "عاشورا", "calendar": "hijri", "month": 1, "day": 10, "is_holiday": True}
pytestmark = pytest.mark.django_db


def days_of(occasion: Occasion) -> dict[int, tuple[date, str]]:
    return {row.year: (row.day, row.status) for row in occasion.days.all()}


def test_create_occasion_with_a_jalali_rule_has_a_confirmed_day_a_year() -> None:
    days = days_of(create_occasion(values=YALDA, by=None, at=AT))
    assert days[1405] == (date(2026, 12, 21), DayStatus.CONFIRMED)
    assert days[1409] == (date(2030, 12, 21), DayStatus.CONFIRMED)


def test_create_occasion_with_a_hijri_rule_is_expected_until_its_month_is_confirmed() -> None:
    HijriMonth.objects.create(year=1448, month=1, first_day=date(2026, 6, 17), status=DayStatus.CONFIRMED)
    days = days_of(create_occasion(values=ASHURA, by=None, at=AT))
    assert days[1448] == (date(2026, 6, 26), DayStatus.CONFIRMED)
    assert days[1449][1] == DayStatus.EXPECTED


def test_create_occasion_on_the_30_esfand_has_days_in_leap_years_only() -> None:
    occasion = create_occasion(values=YALDA | {"code": "leap", "month": 12, "day": 30}, by=None, at=AT)
    assert list(occasion.days.values_list("year", flat=True)) == [1408]


def test_change_occasion_of_the_rule_moves_its_days() -> None:
    occasion = create_occasion(values=YALDA, by=None, at=AT)
    change_occasion(occasion, values={"day": 29}, expected_version=1, by=None, at=AT)
    assert days_of(occasion)[1405][0] == date(2026, 12, 20)


def test_change_occasion_of_its_name_leaves_its_days_alone() -> None:
    occasion = create_occasion(values=YALDA, by=None, at=AT)
    before = set(OccasionDay.objects.values_list("pk", "day"))
    change_occasion(occasion, values={"name_en": "Yalda night"}, expected_version=1, by=None, at=AT)
    assert set(OccasionDay.objects.values_list("pk", "day")) == before


def test_compute_days_with_a_day_moved_by_hand_leaves_it_there() -> None:
    occasion = create_occasion(values=ASHURA, by=None, at=AT)
    occasion.days.filter(year=1449).update(day=date(2027, 6, 1), is_moved=True)
    compute_days(occasion, first=date(2026, 1, 1), last=date(2030, 1, 1))
    assert days_of(occasion)[1449][0] == date(2027, 6, 1)


def test_compute_days_without_a_month_leaves_listed_days_alone() -> None:
    occasion = create_occasion(values={"code": "fair", "name_fa": "نمایشگاه", "calendar": "jalali"}, by=None, at=AT)
    OccasionDay.objects.create(occasion=occasion, year=1405, day=date(2026, 12, 1), status=DayStatus.CONFIRMED)
    compute_days(occasion, first=date(2026, 1, 1), last=date(2030, 1, 1))
    assert days_of(occasion) == {1405: (date(2026, 12, 1), DayStatus.CONFIRMED)}


def test_remove_occasion_takes_its_days_with_it() -> None:
    occasion = create_occasion(values=YALDA, by=None, at=AT)
    remove_occasion(occasion, expected_version=1, by=None, at=AT)
    assert OccasionDay.objects.count() == 0
