"""The working calendar as the database has it, in few queries."""

from __future__ import annotations

from datetime import date, time

import pytest

from hamseda.civic.domain.queries.working_day import city_zone, working_calendar
from hamseda.civic.domain.working_day import Hours, WhyFree
from hamseda.civic.models import City, ExceptionalDay, Occasion, OccasionDay, WorkingTime

pytestmark = pytest.mark.django_db
SATURDAY, SUNDAY, MONDAY = date(2026, 4, 18), date(2026, 4, 19), date(2026, 4, 20)


@pytest.fixture
def week() -> None:
    for weekday in (5, 6, 0):
        WorkingTime.objects.create(weekday=weekday, opens=time(7), closes=time(14))


def holiday(day: date, name: str = "عید") -> None:
    occasion = Occasion.objects.create(code=f"o{day}", calendar="gregorian", name_fa=name, is_holiday=True)
    OccasionDay.objects.create(occasion=occasion, year=day.year, day=day, status="confirmed")


def test_working_calendar_knows_holidays_and_exceptions(week):
    holiday(SATURDAY)
    holiday(SUNDAY)
    ExceptionalDay.objects.create(day=SUNDAY, is_working=True, opens=time(9), closes=time(10), reason="کشیک")
    ExceptionalDay.objects.create(day=MONDAY, is_working=False, reason="برف")
    asked = working_calendar()
    assert (asked.answer(SATURDAY).why_free, asked.answer(SATURDAY).words) == (WhyFree.HOLIDAY, ("عید",))
    assert asked.answer(SUNDAY).hours == Hours(time(9), time(10))
    assert asked.answer(MONDAY).why_free == WhyFree.EXCEPTION


def test_city_zone_is_the_citys_own_or_the_installations():
    assert city_zone().key == "Asia/Tehran"
    City.objects.create(
        code="elsewhere", name_en="Elsewhere", country="GB", time_zone="Europe/London", first_calendar="gregorian",
        first_weekday=0, language="en",
    )  # fmt: skip
    assert city_zone().key == "Europe/London"


@pytest.mark.parametrize("count", [1, 3])
def test_working_calendar_takes_the_same_queries_for_one_and_for_three_holidays(week, count, django_assert_num_queries):
    for number in range(count):
        holiday(date(2026, 5, 2 + number))
    with django_assert_num_queries(4):
        assert working_calendar().working_day_after(SATURDAY, 20) > SATURDAY
