"""Invitations open one account once, for a week."""

from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.domain.sign_in import VALID_FOR, InvitationNotValid, accept_invitation, find_invited, make_invitation
from hamseda.civic.models import Person

pytestmark = pytest.mark.django_db
GOOD = "شب‌های روشن شهر ۱۴۰۵"


@pytest.fixture
def person() -> Person:
    return make_person("new", make_unit("city"))


def invite(person: Person, *, ends_second_factors: bool = False) -> str:
    return make_invitation(person, ends_second_factors=ends_second_factors, by=person, at=AT).text


def test_accept_invitation_sets_the_password(person: Person):
    accept_invitation(invite(person), password=GOOD, at=AT)
    person.refresh_from_db()
    assert (person.check_password(GOOD), person.password.split("$")[0]) == (True, "argon2")


def test_accept_invitation_twice_is_refused(person: Person):
    text = invite(person)
    accept_invitation(text, password=GOOD, at=AT)
    with pytest.raises(InvitationNotValid):
        accept_invitation(text, password="another good password", at=AT)
    person.refresh_from_db()
    assert person.check_password(GOOD)


def test_accept_invitation_made_earlier_ends_with_the_first_one_used(person: Person):
    first, second = invite(person), invite(person)
    accept_invitation(second, password=GOOD, at=AT)
    with pytest.raises(InvitationNotValid):
        find_invited(first, at=AT)


@pytest.mark.parametrize(("after", "is_valid"), [(VALID_FOR, True), (VALID_FOR + timedelta(seconds=1), False)])
def test_find_invited_holds_an_invitation_to_its_week(after: timedelta, is_valid: bool, person: Person):
    text = invite(person)
    if is_valid:
        assert find_invited(text, at=AT + after) == person
    else:
        with pytest.raises(InvitationNotValid):
            find_invited(text, at=AT + after)


@pytest.mark.parametrize("change", [{"last_login": AT}, {"username": "other"}, {"is_active": False}, {"password": "!x"}])
def test_find_invited_after_the_account_changed_is_refused(change: dict[str, object], person: Person):
    text = invite(person)
    Person.objects.filter(pk=person.pk).update(**change)
    with pytest.raises(InvitationNotValid):
        find_invited(text, at=AT)


@pytest.mark.parametrize("spoil", [lambda text: text[:-1], lambda text: "x" + text, lambda text: "", lambda text: "a:b:c"])
def test_find_invited_with_a_spoilt_text_is_refused(spoil, person: Person):
    with pytest.raises(InvitationNotValid):
        find_invited(spoil(invite(person)), at=AT)


@pytest.mark.parametrize("password", ["short", "password1234"])
def test_accept_invitation_with_a_weak_password_leaves_the_account_as_it_was(password: str, person: Person):
    text = invite(person)
    with pytest.raises(InvalidRecord) as refusal:
        accept_invitation(text, password=password, at=AT)
    assert list(refusal.value.messages) == ["password"]
    assert find_invited(text, at=AT) == person


@pytest.mark.parametrize(("ends", "left"), [(False, 1), (True, 0)])
def test_accept_invitation_ends_second_factors_only_when_asked(ends: bool, left: int, person: Person):
    Authenticator.objects.create(user=person, type="totp", data={})
    accept_invitation(invite(person, ends_second_factors=ends), password=GOOD, at=AT)
    assert Authenticator.objects.filter(user=person).count() == left


def test_make_invitation_for_an_inactive_person_is_refused(person: Person):
    person.is_active = False
    with pytest.raises(InvalidRecord):
        invite(person)
