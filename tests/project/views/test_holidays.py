"""The date picker learns the days off, the holidays by name and the Hijri months that the city has moved."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.test import Client
from django.urls import reverse
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.enums import DayStatus
from hamseda.civic.models import HijriMonth, Occasion, OccasionDay, WorkingTime

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    signed_in = Client()
    signed_in.force_login(make_person("person", make_unit("unit")))
    signed_in.cookies["hamseda_language"] = "en"
    return signed_in


def ask(client: Client, first: str, until: str):
    return client.get(reverse("project:holidays"), {"from": first, "until": until})


def test_holidays_of_a_month_are_named(client):
    for code, is_holiday in (("feast", True), ("day-of-books", False)):
        occasion = Occasion.objects.create(
            code=code, name_en=code, calendar="gregorian", month=11, day=20, is_holiday=is_holiday
        )
        OccasionDay.objects.create(occasion=occasion, day=date(2026, 11, 20), year=2026, status=DayStatus.CONFIRMED)
    for weekday in range(5):
        WorkingTime.objects.create(weekday=weekday, opens=time(7), closes=time(14))
    HijriMonth.objects.create(year=1448, month=6, first_day=date(2026, 11, 12), status=DayStatus.CONFIRMED)
    HijriMonth.objects.create(year=1448, month=1, first_day=date(2026, 6, 17), status=DayStatus.CONFIRMED)
    assert ask(client, "2026-11-01", "2026-11-30").json() == {
        "days_off": [5, 6],
        "holidays": [{"day": "2026-11-20", "name": "feast"}],
        "hijri_months": [{"year": 1448, "month": 6, "first_day": "2026-11-12"}],
    }


def test_holidays_of_a_city_without_working_hours_name_no_day_off(client):
    assert ask(client, "2026-11-01", "2026-11-30").json()["days_off"] == []


@pytest.mark.parametrize(
    ("first", "until"), [("", ""), ("2026-11-31", "2026-12-01"), ("2026-12-01", "2026-11-01"), ("2026-01-01", "2027-01-01")]
)
def test_holidays_of_no_such_run_are_refused(client, first, until):
    assert ask(client, first, until).status_code == 400


def test_holidays_are_for_people_who_are_signed_in():
    assert ask(Client(), "2026-11-01", "2026-11-30").status_code == 302
