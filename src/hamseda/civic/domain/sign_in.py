"""How someone comes to an account: an administrator hands over an invitation, its holder chooses a password.

The invitation is a signed text that says for whom and until when. It is bound to the account as it stood: once a password
is set or somebody signs in, it is worth nothing. It is not kept anywhere.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.crypto import salted_hmac

from hamseda.civic.domain.errors import CivicError, InvalidRecord
from hamseda.civic.domain.security_event import tell_security_event
from hamseda.civic.models import Person

SALT = "hamseda.civic.invitation"
VALID_FOR = timedelta(days=7)


class InvitationNotValid(CivicError):
    """The invitation has ended, was used, or was never one."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What is handed over: the text that opens the account, and until when it does."""

    person: Person
    text: str
    valid_until: datetime


def make_invitation(person: Person, *, ends_second_factors: bool, by: Person, at: datetime) -> Invitation:
    """Make an invitation for an active person; with `ends_second_factors` accepting it removes codes and passkeys (a lost phone)."""
    if not person.is_active:
        raise InvalidRecord({"": ("not_active",)})
    until = at + VALID_FOR
    content = {
        "person": person.pk,
        "until": int(until.timestamp()),
        "account": _picture_of_account(person),
        "by": by.pk,
        "ends_second_factors": ends_second_factors,
    }
    tell_security_event("invitation made", person=person.pk)
    return Invitation(person, signing.dumps(content, salt=SALT, compress=True), until)


def find_invited(text: str, *, at: datetime) -> Person:
    """Return the person an invitation is for; raise `InvitationNotValid` if it opens nothing any more."""
    return _read(text, at=at)[0]


def accept_invitation(text: str, *, password: str, at: datetime) -> Person:
    """Set the password its holder chose; raise `InvitationNotValid`, or `InvalidRecord` for a password that is too weak."""
    with transaction.atomic():
        person, ends_second_factors = _read(text, at=at, for_update=True)
        try:
            validate_password(password, person)
        except ValidationError as error:
            raise InvalidRecord({"password": tuple(error.messages)}) from error
        person.set_password(password)
        person.save(update_fields=["password"])
        if ends_second_factors:
            Authenticator.objects.filter(user=person).delete()
    tell_security_event("invitation accepted", person=person.pk)
    return person


def _read(text: str, *, at: datetime, for_update: bool = False) -> tuple[Person, bool]:
    try:
        content = signing.loads(text, salt=SALT)
    except signing.BadSignature as error:
        raise InvitationNotValid from error
    people = Person.objects.select_for_update() if for_update else Person.objects.all()
    person = people.filter(pk=content["person"], is_active=True).first()
    if person is None or content["until"] < at.timestamp():
        raise InvitationNotValid
    if not hmac.compare_digest(content["account"], _picture_of_account(person)):
        raise InvitationNotValid
    return person, content["ends_second_factors"]


def _picture_of_account(person: Person) -> str:
    """Return a mark that changes with the password, the last sign-in and the sign-in name."""
    last = person.last_login.isoformat() if person.last_login else ""
    return salted_hmac(SALT, f"{person.password}\n{last}\n{person.username}").hexdigest()
