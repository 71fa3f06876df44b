"""The words the permission table is written in: a line, the grants on it and the shorthands for both."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hamseda.civic.enums.permission import Action, Area, Scope
from hamseda.civic.enums.person import Role

READING = ("GET",)
SENDING = ("GET", "POST")


@dataclass(frozen=True, slots=True)
class Grant:
    """Whoever is in this scope, with one of these roles where the scope asks for one.

    `fields` limits what may be changed; with `is_own` the record must besides be the person's own.
    """

    scope: Scope
    roles: tuple[Role, ...] = ()
    fields: frozenset[str] | None = None
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: an address and a verb, what is done there, and the grants of which one is enough.

    `subject` names the kind of record whose unit (or person) the address's `pk` leads to; `token_scope` is what a token of
    the API needs besides.
    """

    url_name: str
    verb: str
    area: Area
    action: Action
    grants: tuple[Grant, ...]
    subject: str = ""
    token_scope: str = ""


NOBODY: tuple[Grant, ...] = ()
EVERYONE = (Grant(Scope.EVERYONE),)
SIGNED_IN = (Grant(Scope.SIGNED_IN),)
ONESELF = (Grant(Scope.ONESELF),)


def anywhere(*roles: Role) -> tuple[Grant, ...]:
    """Allow who holds one of the roles for whichever unit."""
    return (Grant(Scope.ANYWHERE, roles),)


def in_unit(*roles: Role, fields: frozenset[str] | None = None) -> tuple[Grant, ...]:
    """Allow who holds one of the roles for the record's unit or one above it, perhaps for some fields only."""
    return (Grant(Scope.UNIT, roles, fields),)


def own(grants: tuple[Grant, ...]) -> tuple[Grant, ...]:
    """Narrow grants to records that are the person's own."""
    return tuple(replace(grant, is_own=True) for grant in grants)


def lines(
    names: str,
    verbs: tuple[str, ...],
    area: Area,
    action: Action,
    grants: tuple[Grant, ...],
    *,
    subject: str = "",
    token_scope: str = "",
) -> tuple[Line, ...]:
    """Write one line for each address (`room:first second third`) and verb."""
    room, separator, rest = names.rpartition(":")
    return tuple(
        Line(f"{room}{separator}{name}", verb, area, action, grants, subject, token_scope)
        for name in rest.split()
        for verb in verbs
    )
