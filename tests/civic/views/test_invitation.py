"""An administrator hands over an invitation; its holder chooses a password and signs in."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.enums import Role
from hamseda.civic.models import Person, Unit

pytestmark = pytest.mark.django_db
PASSWORD = "بهار در باغ ملی ۱۴۰۵"


@pytest.fixture
def city() -> Unit:
    return make_unit("city")


@pytest.fixture
def invited(city: Unit) -> Person:
    return make_person("new-person", city)


def address_for(person: Person, client: Client) -> str:
    page = client.post(f"/people/{person.pk}/invite/", {})
    found = re.search(r'value="http://testserver(/invitation/[^"]+)"', page.content.decode())
    assert found, page.content.decode()
    return found[1]


def test_invited_person_sets_a_password_and_signs_in(client: Client, city: Unit, invited: Person):
    client.force_login(make_person("root", city, role=Role.ADMINISTRATOR))
    address = address_for(invited, client)
    guest = Client()
    page = guest.get(address)
    assert (page.status_code, "no-store" in page["Cache-Control"]) == (200, True)
    answer = guest.post(address, {"password": PASSWORD, "again": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/")
    signed_in = guest.post("/accounts/login/", {"login": "new-person", "password": PASSWORD})
    assert (signed_in.status_code, signed_in["Location"], guest.get("/").status_code) == (302, "/", 200)
    assert guest.get(address).status_code == 410


@pytest.mark.parametrize(
    ("password", "again", "field"), [("short", "short", "password"), (PASSWORD, "other", "again"), ("", "", "password")]
)
def test_invited_person_with_a_wrong_password_stays_at_the_form(
    password: str, again: str, field: str, client: Client, city: Unit, invited: Person
):
    client.force_login(make_person("root", city, role=Role.ADMINISTRATOR))
    address = address_for(invited, client)
    page = Client().post(address, {"password": password, "again": again})
    assert (page.status_code, field in page.context["form"].errors) == (200, True)
    assert Client().get(address).status_code == 200


def test_invitation_that_opens_nothing_says_so(client: Client):
    page = client.get("/invitation/nonsense/")
    assert (page.status_code, page.templates[0].name) == (410, "civic/invitation_over.html")


def test_inviting_someone_of_higher_standing_is_refused(client: Client, city: Unit):
    district = make_unit("district", parent=city)
    chief = make_person("chief", district)
    chief.roles.create(role=Role.DIRECTOR, unit=city)
    client.force_login(make_person("local", district, role=Role.ADMINISTRATOR))
    assert client.post(f"/people/{chief.pk}/invite/", {}).status_code == 403


def test_inviting_an_inactive_person_is_refused_in_words(client: Client, city: Unit, invited: Person):
    client.force_login(make_person("root", city, role=Role.ADMINISTRATOR))
    Person.objects.filter(pk=invited.pk).update(is_active=False)
    page = client.post(f"/people/{invited.pk}/invite/", {})
    assert (len(page.context["form"].non_field_errors()), "address" in page.context) == (1, False)
