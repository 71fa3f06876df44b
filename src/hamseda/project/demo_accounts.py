"""The sign-ins of the demo city: one person for each role, with a password everybody may know."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

from django.contrib.auth.hashers import check_password, make_password

from hamseda.civic.enums import Role
from hamseda.civic.models import Person

# Known to everybody by design; `warning_for_host` says so where strangers could use it.
DEMO_PASSWORD = "one-voice-demo-1405"  # noqa: S105


@dataclass(frozen=True, slots=True)
class DemoSignIn:
    """One account of the demo: the role it shows, and what to type."""

    role: Role
    username: str
    password: str
    name: str
    unit: str


def username_of(role: Role) -> str:
    """Return the sign-in name of the demo person for a role; the city files call them so."""
    return role.value.replace("_", "-")


def open_demo_accounts() -> list[Person]:
    """Give the demo people of the seven roles their password; call this once, after loading a city into an empty database."""
    people = _demo_people()
    # One hash for all: the password is no secret, and trying it against seven hashes would slow every start.
    encoded = make_password(DEMO_PASSWORD)
    for person in people:
        person.password = encoded
        person.save(update_fields=["password"])
    return people


def demo_sign_ins() -> list[DemoSignIn]:
    """Return the demo accounts that can sign in, in the order of the roles; accounts whose password was changed are left out."""
    everyone = _demo_people()
    # No setter is given to the check: looking must not write a hash anew.
    right = {encoded for encoded in {person.password for person in everyone} if check_password(DEMO_PASSWORD, encoded)}
    people = {person.username: person for person in everyone if person.password in right}
    return [
        DemoSignIn(role, username_of(role), DEMO_PASSWORD, person.name, person.unit.name)
        for role in Role
        if (person := people.get(username_of(role)))
    ]


def has_demo_accounts() -> bool:
    """Tell whether there are demo people who can sign in, without trying their passwords."""
    return any(person.has_usable_password() for person in _demo_people())


def warning_for_host(host: str) -> str:
    """Return the sentence to print when the server listens to strangers while demo accounts exist, else nothing."""
    if _is_loopback(host) or not has_demo_accounts():
        return ""
    return (
        f"Warning: the server listens on {host}, where others may reach it, and the demo accounts have passwords that everybody "
        "knows; change or deactivate them first."
    )


def _demo_people() -> list[Person]:
    names = [username_of(role) for role in Role]
    people = Person.objects.filter(username__in=names, is_demonstration=True, is_active=True)
    return list(people.select_related("unit").order_by("id"))


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
