"""The mission is edited by who administers the whole city."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.enums import Role
from hamseda.civic.models import City, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def city() -> City:
    return City.objects.create(
        code="elsewhere", name_en="Elsewhere", country="GB", time_zone="Europe/London", first_calendar="gregorian",
        first_weekday=0, language="en",
    )  # fmt: skip


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_city_edit_by_an_administrator_of_the_city_changes_the_mission(city: City):
    client = signed_in(make_person("administrator", make_unit("root"), role=Role.ADMINISTRATOR))
    sent = {"name_en": "Elsewhere", "mission_en": "One voice.", "expected_version": "1"}
    response = client.post(reverse("civic:city_edit", args=[city.pk]), sent)
    city.refresh_from_db()
    assert (response["Location"], city.mission_en, city.version) == (reverse("civic:mandate"), "One voice.", 2)


def test_city_edit_by_an_administrator_of_a_branch_is_refused(city: City):
    branch = make_unit("branch", parent=make_unit("root"))
    client = signed_in(make_person("local", branch, role=Role.ADMINISTRATOR))
    assert client.post(reverse("civic:city_edit", args=[city.pk]), {"mission_en": "x"}).status_code == 403
