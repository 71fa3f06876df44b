"""Today gathers what rooms offer: what waits first, then the days to come with their occasions."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.domain.occasion import create_occasion
from hamseda.civic.domain.offer import TodayItem, TodayKind
from hamseda.civic.enums import Role
from hamseda.project.views.today import days_of

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def _coming(title: str, day: date) -> TodayItem:
    return TodayItem(kind=TodayKind.COMING, title=title, url="/", day=day)


def test_days_of_items_gathers_them_by_day_nearest_first() -> None:
    today = date(2026, 11, 23)
    items = [_coming("b", today + timedelta(1)), _coming("a", today), _coming("c", today + timedelta(1))]
    days = days_of(items, today)
    assert [(day.day, [item.title for item in day.items]) for day in days] == [
        (today, ["a"]),
        (today + timedelta(1), ["b", "c"]),
    ]


def _sign_in(client: Client, role: Role, language: str = "en") -> None:
    client.cookies["hamseda_language"] = language
    client.force_login(make_person("anna", make_unit("pr"), role=role))


def _occasion_in(days: int, code: str = "fair", **more: object) -> None:
    day = timezone.localdate() + timedelta(days)
    values = {"code": code, "name_fa": "نمایشگاه", "name_en": "The fair", "calendar": "gregorian"}
    create_occasion(values=values | {"month": day.month, "day": day.day} | more, by=None, at=timezone.now())


@pytest.mark.parametrize("count", [1, 3])
def test_today_with_occasions_shows_them_within_its_queries(
    client: Client, count: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    _sign_in(client, Role.OFFICER)
    for number in range(count):
        _occasion_in(number, code=f"fair-{number}")
    with django_assert_max_num_queries(12):
        page = client.get("/").content.decode()
    assert page.count("The fair") == count


def test_today_past_fourteen_days_is_not_shown(client: Client) -> None:
    _sign_in(client, Role.OFFICER)
    _occasion_in(14)
    assert "The fair" not in client.get("/").content.decode()


def test_today_in_persian_has_persian_digits_and_the_words_of_an_empty_day(client: Client) -> None:
    _sign_in(client, Role.OFFICER, "fa")
    page = client.get("/").content.decode()
    assert "در چهارده روز آینده مناسبتی نیست." in page
