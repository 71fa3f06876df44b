"""Signing in: closed sign-up, slowed guessing, safe ways on, the person's language, sessions that end."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from django.test import Client
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.models import Person

pytestmark = pytest.mark.django_db
PASSWORD = "باغ نادری در بهار"


@pytest.fixture
def person() -> Person:
    cache.clear()
    made = make_person("one", make_unit("city"))
    made.set_password(PASSWORD)
    made.save()
    return made


def sign_in(client: Client, password: str = PASSWORD, *, name: str = "one", **data: str):
    return client.post("/accounts/login/", {"login": name, "password": password} | data)


def test_sign_in_leads_to_today(client: Client, person: Person):
    answer = sign_in(client)
    assert (answer.status_code, answer["Location"], client.get("/").status_code) == (302, "/", 200)


@pytest.mark.parametrize(
    ("name", "password"), [("one", "wrong"), ("nobody", PASSWORD), ("one", ""), ("", "x"), ("o\x00ne", "x\x00")]
)
def test_sign_in_with_anything_wrong_stays_at_the_form(name: str, password: str, client: Client, person: Person):
    assert sign_in(client, password, name=name).status_code == 200
    assert client.get("/").status_code == 302


def test_sign_in_of_a_deactivated_person_is_refused(client: Client, person: Person):
    Person.objects.update(is_active=False)
    sign_in(client)
    assert client.get("/")["Location"] == "/accounts/login/?next=/"


def test_session_of_a_person_deactivated_meanwhile_ends(client: Client, person: Person):
    sign_in(client)
    Person.objects.update(is_active=False)
    assert client.get("/")["Location"] == "/accounts/login/?next=/"


def test_guessing_one_name_is_answered_429_and_other_names_stay_open(person: Person):
    make_person("two", person.unit)
    answers = [sign_in(Client(REMOTE_ADDR=f"10.0.0.{number}"), "wrong") for number in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert (answers[-1]["Retry-After"], answers[-1].templates[0].name) == ("60", "429.html")
    assert sign_in(Client(REMOTE_ADDR="10.0.1.1"), "wrong", name="two").status_code == 200


def test_guessing_from_one_address_is_answered_429(person: Person):
    answers = [sign_in(Client(), "wrong", name=f"name-{number}") for number in range(11)]
    assert [answer.status_code for answer in answers] == [200] * 10 + [429]


def test_right_password_after_too_many_wrong_ones_is_slowed_down_too(client: Client, person: Person):
    for _number in range(5):
        sign_in(client, "wrong")
    assert sign_in(client).status_code == 429


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/units/", "/units/"),
        ("https://evil.example/", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("javascript:x", "/"),
    ],
)
def test_sign_in_leads_on_within_the_site_alone(asked: str, led: str, client: Client, person: Person):
    assert sign_in(client, next=asked)["Location"] == led


@pytest.mark.parametrize(("chosen", "cookie"), [("en", "en"), ("fa", "fa"), ("", None), ("zh", None)])
def test_sign_in_turns_pages_to_the_persons_language(chosen: str, cookie: str | None, client: Client, person: Person):
    Person.objects.update(interface_language=chosen)
    set_cookie = sign_in(client).cookies.get("hamseda_language")
    assert (set_cookie.value if set_cookie else None) == cookie


def test_session_is_renewed_at_sign_in_and_others_end_with_a_new_password(person: Person):
    here, elsewhere = Client(), Client()
    sign_in(here)
    sign_in(elsewhere)
    before = here.cookies["hamseda_session"].value
    new = "رود کشف در زمستان"
    here.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    person.refresh_from_db()
    assert person.check_password(new)
    assert (here.get("/").status_code, elsewhere.get("/").status_code) == (200, 302)
    assert here.cookies["hamseda_session"].value != before


def test_sign_up_is_closed_and_makes_nobody(client: Client, person: Person):
    page = client.get("/accounts/signup/")
    client.post("/accounts/signup/", {"username": "intruder", "password1": PASSWORD, "password2": PASSWORD})
    assert (page.templates[0].name, Person.objects.filter(username="intruder").exists()) == (
        "account/signup_closed.html",
        False,
    )


def test_password_is_not_enough_once_there_is_a_code(client: Client, person: Person):
    TOTP.activate(person, generate_totp_secret())
    assert sign_in(client)["Location"] == "/accounts/2fa/authenticate/"
    assert client.get("/").status_code == 302
    client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert client.get("/").status_code == 302


def test_code_or_recovery_code_completes_the_sign_in_once(person: Person):
    secret = generate_totp_secret()
    TOTP.activate(person, secret)
    recovery = RecoveryCodes.activate(person).get_unused_codes()[0]
    code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    seen = []
    for used in (code, recovery, recovery):
        client = Client()
        sign_in(client)
        client.post("/accounts/2fa/authenticate/", {"code": used})
        seen.append(client.get("/").status_code)
    assert seen == [200, 200, 302]


def test_pages_of_the_account_are_open_and_those_of_the_library_closed(client: Client, person: Person):
    sign_in(client)
    assert [client.get(f"/accounts/{path}").status_code for path in ("2fa/", "password/change/", "2fa/webauthn/", "email/")] == [
        200, 200, 200, 403,
    ]  # fmt: skip


def test_forgotten_password_is_set_anew_by_a_letter_and_does_not_pass_the_second_factor(
    client: Client, person: Person, mailoutbox
):
    Person.objects.update(email="one@example.org")
    TOTP.activate(person, generate_totp_secret())
    client.post("/accounts/password/reset/", {"email": "one@example.org"})
    client.post("/accounts/password/reset/", {"email": "nobody@example.org"})
    address = re.search(r"http://testserver(/accounts/password/reset/key/\S+)", mailoutbox[0].body)[1]
    form = client.get(address, follow=True).redirect_chain[-1][0]
    new = "رود کشف در زمستان"
    client.post(form, {"password1": new, "password2": new})
    person.refresh_from_db()
    assert (person.check_password(new), client.get("/").status_code) == (True, 302)
    assert sign_in(client, new)["Location"] == "/accounts/2fa/authenticate/"
    assert Client().get(address, follow=True).redirect_chain == []
