"""Which unit, and which person, a record belongs to: the question the permission table asks of every record's address.

Each room registers its kinds of record here when it is loaded; a kind that is not registered belongs to no unit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.db.models import Model

from hamseda.civic.models import ApiToken, Channel, Duty, PendingImport, Person, Place, Service, Topic, Unit


@dataclass(frozen=True, slots=True)
class Subject:
    """A record as the permission table sees it.

    `unit_path` is the path of its unit, None for a record of the whole city; `person_id` is the person it belongs to;
    `role_paths` are the units for which a person, as a record, holds roles themselves.
    """

    unit_path: str | None = None
    person_id: int | None = None
    role_paths: tuple[str, ...] = ()


Resolver = Callable[[int], Subject | None]
_resolvers: dict[str, Resolver] = {}


def register_subject(noun: str, resolver: Resolver) -> None:
    """Tell how a record of `noun` is led back to its unit; the resolver answers None for a record that is not there."""
    _resolvers[noun] = resolver


def find_subject(noun: str, pk: int) -> Subject | None:
    """Return the subject behind one record of `noun`, None when there is no such record; one query."""
    resolver = _resolvers.get(noun)
    return Subject() if resolver is None else resolver(pk)


def subject_of_unit_field(model: type[Model], field: str = "unit") -> Resolver:
    """Return a resolver for records whose `field` names their unit, or leaves it empty."""

    def resolve(pk: int) -> Subject | None:
        paths = list(model._default_manager.filter(pk=pk).values_list(f"{field}__path", flat=True))
        return Subject(unit_path=paths[0]) if paths else None

    return resolve


def _subject_of_unit(pk: int) -> Subject | None:
    paths = list(Unit.objects.filter(pk=pk).values_list("path", flat=True))
    return Subject(unit_path=paths[0]) if paths else None


def _subject_of_person(pk: int) -> Subject | None:
    rows = list(Person.objects.filter(pk=pk).values_list("unit__path", "roles__unit__path"))
    if not rows:
        return None
    return Subject(unit_path=rows[0][0], person_id=pk, role_paths=tuple(path for _, path in rows if path))


def subject_of_person_field(model: type[Model], field: str) -> Resolver:
    """Return a resolver for records that belong to one person alone, named by `field`."""

    def resolve(pk: int) -> Subject | None:
        owners = list(model._default_manager.filter(pk=pk).values_list(field, flat=True))
        return Subject(person_id=owners[0]) if owners else None

    return resolve


register_subject("unit", _subject_of_unit)
register_subject("person", _subject_of_person)
for _noun, _model in {"place": Place, "topic": Topic, "channel": Channel, "service": Service, "duty": Duty}.items():
    register_subject(_noun, subject_of_unit_field(_model))
register_subject("passkey", subject_of_person_field(Authenticator, "user_id"))
register_subject("api_token", subject_of_person_field(ApiToken, "person_id"))
register_subject("pending_import", subject_of_person_field(PendingImport, "by_id"))
