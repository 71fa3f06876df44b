"""A small city for tests: a root unit, a district below it, and people with a role."""

from __future__ import annotations

from datetime import UTC, datetime

from django.conf import settings
from django.test import Client

from hamseda.civic.enums import Role, UnitKind
from hamseda.civic.models import Person, RoleHolding, Unit

AT = datetime(2026, 4, 19, 8, 30, tzinfo=UTC)
LATER = datetime(2026, 4, 20, 9, 0, tzinfo=UTC)


def make_unit(code: str, *, parent: Unit | None = None, **values: object) -> Unit:
    """Make a unit with its path, without the domain."""
    unit = Unit(code=code, kind=UnitKind.DEPARTMENT, name_fa=f"واحد {code}", name_en=f"Unit {code}", parent=parent)
    for name, value in values.items():
        setattr(unit, name, value)
    unit.fold_search_text()
    unit.save()
    unit.path = f"{parent.path if parent else ''}{unit.pk}/"
    unit.save(update_fields=["path"])
    return unit


def make_person(username: str, unit: Unit, *, role: Role | None = None) -> Person:
    """Make a person, with a role for their unit if one is named."""
    person = Person(username=username, unit=unit, name_fa=f"شخص {username}", name_en=f"Person {username}", password="!")
    person.fold_search_text()
    person.save()
    if role:
        RoleHolding.objects.create(person=person, role=role, unit=unit)
    return person


def signed_in(person: Person, *, language: str = "en") -> Client:
    """Return a browser in which a person is signed in and has chosen a language."""
    client = Client()
    client.force_login(person)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return client
