"""May this person do this? One answer for pages and the API, read from the one permission table, with its reason."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import models
from django.utils import timezone

from hamseda.civic.domain.errors import CivicError
from hamseda.civic.domain.queries.permission import AbleHolder, Holding, holdings_of, people_who_hold
from hamseda.civic.domain.subject import Subject
from hamseda.civic.enums import Role
from hamseda.civic.enums.permission import Reason, Scope
from hamseda.civic.models import Person, Unit
from hamseda.civic.rules.grants import Grant, Line
from hamseda.civic.rules.permissions import TABLE


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer: `fields` (None: all) may be changed, on records of the units below `branches` (None: of any unit)."""

    is_allowed: bool
    reason: Reason
    line: Line | None = None
    fields: frozenset[str] | None = None
    branches: tuple[str, ...] | None = None

    def covers(self, unit_path: str | None) -> bool:
        """Tell whether the permission reaches records of the unit at `unit_path` (None: of the whole city)."""
        if self.branches is None:
            return self.is_allowed
        return self.is_allowed and any(Holding(Role.OFFICER, branch).covers(unit_path) for branch in self.branches)

    def lets_change(self, field: str) -> bool:
        """Tell whether a field of the record may be changed."""
        return self.is_allowed and (self.fields is None or field in self.fields)


class NotAllowed(CivicError):
    """A person may not do what they asked; carries the decision and the unit it was about."""

    def __init__(self, decision: Decision, unit_path: str | None = None) -> None:
        self.decision = decision
        self.unit_path = unit_path
        super().__init__(decision.reason.value)


def decide(
    person: Person | None,
    *,
    url_name: str,
    verb: str,
    at: datetime.datetime,
    subject: Subject | None = None,
    holdings: tuple[Holding, ...] | None = None,
) -> Decision:
    """Decide whether `person` (None: nobody signed in) may use `verb` at an address, for the record behind it if there is one.

    `holdings` are the person's roles where they are known already; else they are read when a line asks for a role.
    """
    line = TABLE.get((url_name, "GET" if verb == "HEAD" else verb))
    if line is None:
        return Decision(False, Reason.NO_LINE)
    decision = _decide_without_roles(person, line, subject)
    if decision is not None:
        return decision
    assert person is not None
    held = holdings_of(person) if holdings is None else holdings
    return _decide_by_roles(line, held, subject, day=timezone.localdate(at))


def _decide_without_roles(person: Person | None, line: Line, subject: Subject | None) -> Decision | None:
    """Decide what needs no look at anyone's roles; None leaves it to them."""
    scopes = {grant.scope: grant for grant in line.grants}
    if not line.grants:
        return Decision(False, Reason.CLOSED, line)
    if Scope.EVERYONE in scopes:
        return Decision(True, Reason.EVERYONE, line)
    if person is None or not person.is_active:
        return Decision(False, Reason.NOT_SIGNED_IN if person is None else Reason.NOT_ACTIVE, line)
    if Scope.SIGNED_IN in scopes:
        return Decision(True, Reason.SIGNED_IN, line, scopes[Scope.SIGNED_IN].fields)
    is_about_own = Scope.ONESELF in scopes or any(grant.is_own for grant in line.grants)
    if is_about_own and not _is_own(person, subject):
        return Decision(False, Reason.ANOTHER_PERSON, line)
    return Decision(True, Reason.ONESELF, line) if Scope.ONESELF in scopes else None


def _is_own(person: Person, subject: Subject | None) -> bool:
    # A record that is not there belongs to nobody: the page itself then says that it is not there.
    return subject is None or subject.person_id == person.pk


def _decide_by_roles(line: Line, held: tuple[Holding, ...], subject: Subject | None, *, day: datetime.date) -> Decision:
    current = [holding for holding in held if holding.is_current(day)]
    satisfied = [grant for grant in line.grants if any(_satisfies(holding, grant, subject) for holding in current)]
    if not satisfied:
        return Decision(False, _reason_of_refusal(line, held, day), line)
    fields: frozenset[str] | None = frozenset()
    for grant in satisfied:
        fields = None if fields is None or grant.fields is None else fields | grant.fields
    return Decision(True, Reason.ROLE_HELD, line, fields, _branches(satisfied, current))


def _satisfies(holding: Holding, grant: Grant, subject: Subject | None) -> bool:
    if holding.role not in grant.roles:
        return False
    if grant.scope == Scope.ANYWHERE or grant.is_own or subject is None:
        return True
    if grant.fields is None and not all(holding.covers(path) for path in subject.role_paths):
        # Whoever could change everything about a person of higher standing could take that standing.
        return False
    return holding.covers(subject.unit_path)


def _branches(satisfied: Iterable[Grant], current: Iterable[Holding]) -> tuple[str, ...] | None:
    grants = list(satisfied)
    if any(grant.scope == Scope.ANYWHERE for grant in grants):
        return None
    roles = {role for grant in grants for role in grant.roles}
    return tuple(sorted({holding.path for holding in current if holding.role in roles}))


def _reason_of_refusal(line: Line, held: tuple[Holding, ...], day: datetime.date) -> Reason:
    roles = roles_that_may(line)
    wanted = [holding for holding in held if holding.role in roles]
    if any(holding.is_current(day) for holding in wanted):
        return Reason.ROLE_FOR_ANOTHER_UNIT
    if any(holding.is_to_come(day) for holding in wanted):
        return Reason.ROLE_HAS_NOT_BEGUN
    return Reason.ROLE_HAS_ENDED if wanted else Reason.NO_ROLE


def roles_that_may(line: Line) -> tuple[Role, ...]:
    """Return the roles one line names, in the order of the roles."""
    named = {role for grant in line.grants for role in grant.roles}
    return tuple(role for role in Role if role in named)


def people_who_can(line: Line, *, subject: Subject | None, at: datetime.datetime) -> list[AbleHolder]:
    """Name a few people who can do what a line says, nearest to the record's unit first; one query."""
    if not roles_that_may(line):
        return []
    is_for_any_unit = subject is None or any(grant.scope == Scope.ANYWHERE for grant in line.grants)
    # Only grants over every field are named: someone who may change the telephone is no help with the rest.
    roles = {role for grant in line.grants if grant.fields is None for role in grant.roles}
    return people_who_hold(
        roles,
        unit_path=None if subject is None else subject.unit_path,
        is_for_any_unit=is_for_any_unit,
        day=timezone.localdate(at),
    )


def require_within(decision: Decision, unit: Unit | None) -> None:
    """Raise `NotAllowed` when a record would come to stand in a unit the permission does not reach.

    Called with the unit a form names, for what the address alone could not tell: where a new record goes, where one is moved.
    """
    path = None if unit is None else unit.path
    if not decision.covers(path):
        raise NotAllowed(Decision(False, Reason.ROLE_FOR_ANOTHER_UNIT, decision.line), path)


def unit_field_of(model: type[models.Model]) -> str:
    """Return the field that says in which unit a record stands: for a unit itself, the one it is part of."""
    return "parent" if model is Unit else "unit"


def is_moved(record: models.Model, values: Mapping[str, object]) -> bool:
    """Tell whether new values put a record into another unit, or take it out of every one."""
    field = unit_field_of(type(record))
    return field in values and values[field] != getattr(record, field, None)


def units_that_guard(record: models.Model) -> tuple[Unit | None, ...]:
    """Return the units for which a permission is needed to change a record: its own and, for a person, those of their roles."""
    unit = record if isinstance(record, Unit) else getattr(record, "unit", None)
    held = [holding.unit for holding in record.roles.all()] if isinstance(record, Person) else []
    return (unit, *held)


def may_give_role(giver: Person | None, *, unit: Unit, at: datetime.datetime) -> bool:
    """Tell whether `giver` may give or take roles for `unit`: administrators may, for their units and below; the system may."""
    if giver is None:
        return True
    day = timezone.localdate(at)
    return any(
        holding.role == Role.ADMINISTRATOR and holding.is_current(day) and holding.covers(unit.path)
        for holding in holdings_of(giver)
    )
