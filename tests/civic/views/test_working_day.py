"""The page of working days answers what a day is and what lies so many working days on."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.models import ExceptionalDay, Occasion, OccasionDay, WorkingTime

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(make_person("person", make_unit("root")))
    return client


@pytest.fixture
def week() -> None:
    for weekday in (5, 6, 0, 1, 2):
        WorkingTime.objects.create(weekday=weekday, opens=time(7, 30), closes=time(14, 30))


def test_working_time_shows_the_week_from_saturday(client, week, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        response = client.get(reverse("civic:working_time"))
    lines = [(line.weekday, line.hours) for line in response.context["week"]]
    assert (lines[0], lines[-1]) == (("Saturday", "07:30 to 14:30"), ("Friday", "free"))


def test_working_time_asked_in_persian_digits_counts_working_days(client, week):
    answer = client.get(reverse("civic:working_time"), {"day": "۱۴۰۵/۱/۲۶", "count": "۵"}).context["answer"]
    assert (answer.is_working, answer.counted) == (True, "5 working days on is Wednesday, 22 April 2026.")


def test_working_time_of_a_holiday_and_of_a_decided_day_say_why(client, week):
    occasion = Occasion.objects.create(code="feast", calendar="gregorian", name_en="Feast", is_holiday=True)
    OccasionDay.objects.create(occasion=occasion, year=2026, day=date(2026, 4, 19), status="confirmed")
    ExceptionalDay.objects.create(day=date(2026, 4, 20), is_working=False, reason="Snow")
    asked = [
        client.get(reverse("civic:working_time"), {"day": day}).context["answer"].sentence
        for day in ("2026-04-19", "2026-04-20", "2026-04-17")
    ]
    assert asked == ["A public holiday: Feast.", "Closed by decision: Snow.", "No working day: Friday is free."]


def test_working_time_in_a_city_without_hours_says_that_nothing_can_be_counted(client):
    answer = client.get(reverse("civic:working_time"), {"day": "2026-04-19", "count": "3"}).context["answer"]
    assert answer.counted == "The week has no working hours, so nothing can be counted."


@pytest.mark.parametrize("asked", [{"day": "1404/12/30"}, {"day": "x"}, {"day": "2026-04-19", "count": "9999"}])
def test_working_time_asked_what_cannot_be_says_so(client, week, asked):
    response = client.get(reverse("civic:working_time"), asked)
    assert response.status_code == 422
    assert response.context["form"].errors
