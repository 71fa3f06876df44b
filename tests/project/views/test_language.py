"""The language switch turns the page at once, keeps the choice, and leads nobody out of the house."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.civic.sample_city import make_person, make_unit

pytestmark = pytest.mark.django_db
ADDRESS = "/language/"


def test_set_language_turns_the_next_page():
    client = Client()
    answer = client.post(ADDRESS, {"language": "en", "next": reverse("account_login")})
    assert answer.headers["Location"] == reverse("account_login")
    page = client.get(reverse("account_login"))
    assert '<html lang="en" dir="ltr"' in page.content.decode()
    assert page.headers["Content-Language"] == "en"


def test_set_language_of_a_person_is_kept_without_a_version():
    person = make_person("person", make_unit("unit"))
    client = Client()
    client.force_login(person)
    client.post(ADDRESS, {"language": "en"})
    version = person.version
    person.refresh_from_db()
    assert (person.interface_language, person.version) == ("en", version)


@pytest.mark.parametrize("language", ["", "de", "fa-IR", "<b>"])
def test_set_language_refuses_what_pages_do_not_speak(language):
    answer = Client().post(ADDRESS, {"language": language})
    assert answer.status_code == 400
    assert answer.cookies == {}


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "javascript:alert(1)", ""])
def test_set_language_returns_to_our_own_pages_alone(elsewhere):
    assert Client().post(ADDRESS, {"language": "fa", "next": elsewhere}).headers["Location"] == reverse("project:today")


def test_set_language_cookie_is_closed_to_scripts():
    cookie = Client().post(ADDRESS, {"language": "fa"}).cookies["hamseda_language"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
