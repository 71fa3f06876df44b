"""The demo accounts: one for each role, known to everybody, and said so where strangers could use them."""

from __future__ import annotations

import pytest
from django.contrib.auth.password_validation import validate_password
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.enums import Role
from hamseda.civic.models import Person
from hamseda.project.demo_accounts import (
    DEMO_PASSWORD,
    demo_sign_ins,
    has_demo_accounts,
    open_demo_accounts,
    username_of,
    warning_for_host,
)

pytestmark = pytest.mark.django_db


def make_demo_people() -> None:
    """Make a demo person for two of the roles, and one who is none."""
    hall = make_unit("hall")
    for username in ("officer", "fact-owner"):
        make_person(username, hall)
    Person.objects.update(is_demonstration=True)
    make_person("director", hall)


def test_open_accounts_gives_demo_people_a_password_and_nobody_else():
    make_demo_people()
    assert [person.username for person in open_demo_accounts()] == ["officer", "fact-owner"]
    assert Person.objects.get(username="officer").check_password(DEMO_PASSWORD)
    assert not Person.objects.get(username="director").has_usable_password()


def test_sign_ins_are_in_the_order_of_the_roles():
    make_demo_people()
    open_demo_accounts()
    assert [(each.role, each.username, each.password) for each in demo_sign_ins()] == [
        (Role.OFFICER, "officer", DEMO_PASSWORD),
        (Role.FACT_OWNER, "fact-owner", DEMO_PASSWORD),
    ]


def test_sign_in_with_another_password_is_not_told():
    make_demo_people()
    open_demo_accounts()
    officer = Person.objects.get(username="officer")
    officer.set_password("something else entirely")
    officer.save()
    assert [each.username for each in demo_sign_ins()] == ["fact-owner"]


def test_sign_in_of_a_person_who_is_not_active_is_not_told():
    make_demo_people()
    open_demo_accounts()
    Person.objects.filter(username="officer").update(is_active=False)
    assert [each.username for each in demo_sign_ins()] == ["fact-owner"]


@pytest.mark.parametrize("role", list(Role))
def test_demo_password_is_one_the_validators_take(role):
    validate_password(DEMO_PASSWORD, Person(username=username_of(role), name_en=str(role.label), email="x@mashhad.example"))
    assert len(DEMO_PASSWORD) >= 12


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", "[::1]"])
def test_warning_on_this_machine_alone_is_none(host):
    make_demo_people()
    open_demo_accounts()
    assert warning_for_host(host) == ""


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "desk.example"])
def test_warning_where_others_reach_names_the_host(host):
    make_demo_people()
    assert warning_for_host(host) == ""
    open_demo_accounts()
    assert has_demo_accounts()
    assert warning_for_host(host).startswith(f"Warning: the server listens on {host}, where others may reach it")
