"""The frame names the person, the city and the day, and shows the links that this person may follow."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.enums import Role
from hamseda.civic.models import City, RoleHolding
from hamseda.project.shell import shown_day

pytestmark = pytest.mark.django_db


@pytest.fixture
def city() -> City:
    return City.objects.create(
        code="elsewhere", name_fa="ناکجا", name_en="Elsewhere", country="IR", time_zone="Asia/Tehran",
        first_calendar="jalali", first_weekday=5, language="fa",
    )  # fmt: skip


def shell_for(*roles: Role, language: str = "en", address: str = "project:grid", theme: str = ""):
    unit = make_unit("unit")
    person = make_person("person", unit)
    for role in roles:
        RoleHolding.objects.create(person=person, role=role, unit=unit)
    client = Client()
    client.force_login(person)
    client.cookies["hamseda_language"] = language
    if theme:
        client.cookies["hamseda_theme"] = theme
    return client.get(reverse(address)).context["shell"]


def test_shell_names_city_person_roles_and_unit(city):
    shell = shell_for(Role.APPROVER, Role.OFFICER)
    assert shell.city == "Elsewhere"
    assert shell.person.role == "officer, approver"
    assert shell.person.unit == "Unit unit"


def test_shell_marks_the_place_where_the_reader_is(city):
    assert [link.label for link in shell_for().places if link.is_current] == ["Grid"]


@pytest.mark.parametrize(("role", "sees"), [(Role.OFFICER, False), (Role.ADMINISTRATOR, True)])
def test_shell_shows_links_that_the_person_may_follow(city, role, sees):
    links = {link.label for group in shell_for(role).groups for link in group.links}
    assert ("Tasks" in links) is sees
    assert "Units" in links


@pytest.mark.parametrize(("cookie", "theme"), [("", "auto"), ("dark", "dark"), ("pink", "auto")])
def test_shell_draws_the_theme_of_the_cookie(city, cookie, theme):
    assert shell_for(theme=cookie).theme == theme


@pytest.mark.parametrize(("language", "direction"), [("fa", "rtl"), ("en", "ltr")])
def test_shell_runs_in_the_direction_of_its_language(city, language, direction):
    shell = shell_for(language=language)
    assert (shell.direction, shell.language) == (direction, language)
    assert [choice.label for choice in shell.languages] == ["فارسی", "English"]


def test_shell_of_a_page_costs_few_queries(city, django_assert_max_num_queries):
    client = Client()
    client.force_login(make_person("person", make_unit("unit")))
    with django_assert_max_num_queries(7):
        client.get(reverse("project:desk"))


def test_shown_day_is_written_in_three_calendars():
    day = date(2026, 11, 23)
    with override("fa"):
        shown = shown_day(day, {})
        assert shown.first == "دوشنبه ۲ آذر ۱۴۰۵"
        assert shown.others == "۲۳ نوامبر ۲۰۲۶ · ۱۳ جمادی‌الثانی ۱۴۴۸"
        # The city saw the moon an evening later than the tables expected.
        assert shown_day(day, {(1448, 6): date(2026, 11, 12)}).others.endswith("۱۲ جمادی‌الثانی ۱۴۴۸")
