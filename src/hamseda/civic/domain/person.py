"""Making and changing people: their roles, deputies and days of absence are kept with them and recorded with every version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction

from hamseda.civic.domain.collection import Collection
from hamseda.civic.domain.person_rules import check_absences, check_deputies, check_roles, keep_an_administrator
from hamseda.civic.domain.record import Values, change_record, create_record, remove_record
from hamseda.civic.enums import RevisionKind, Role
from hamseda.civic.models import Person, RoleHolding, Unit

PERSON_COLLECTIONS = (
    Collection("roles", fields=("role", "unit", "starts_on", "ends_on")),
    Collection("deputies", fields=("deputy", "order")),
    Collection("absences", fields=("starts_on", "ends_on", "note")),
)
ROLES, DEPUTIES, ABSENCES = PERSON_COLLECTIONS


@transaction.atomic
def create_person(*, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED) -> Person:
    """Make a person who cannot sign in until an invitation lets them; raise `InvalidRecord` if the values are not valid."""
    values = {**_with_own_roles(None, values), "password": make_password(None)}
    _check(None, values, by=by, at=at)
    return create_record(Person, values=values, collections=PERSON_COLLECTIONS, by=by, at=at, kind=kind)


@transaction.atomic
def change_person(
    person: Person,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> Person:
    """Change what `values` names; raise `StaleRecord` if somebody saved since, `InvalidRecord` for what may not stand so.

    Roles may be given and taken only by who administers their unit, and never so that nobody administers the city any more.
    `own_roles` names the roles for the person's own unit alone and leaves those for other units as they are.
    """
    values = _with_own_roles(person, values)
    _check(person, values, by=by, at=at)
    with keep_an_administrator(values, at=at):
        return change_record(
            person,
            values=values,
            collections=PERSON_COLLECTIONS,
            expected_version=expected_version,
            by=by,
            at=at,
            kind=kind,
        )


@transaction.atomic
def remove_person(person: Person, *, expected_version: int, by: Person | None, at: datetime) -> None:
    """Remove a person; raise `RecordInUse` naming what still hangs on them."""
    with keep_an_administrator({"roles": []}, at=at):
        remove_record(person, collections=PERSON_COLLECTIONS, expected_version=expected_version, by=by, at=at)


def give_role(
    person: Person,
    *,
    role: Role,
    unit: Unit,
    starts_on: date | None = None,
    ends_on: date | None = None,
    by: Person | None,
    at: datetime,
) -> Person:
    """Let a person hold a role for a unit and everything below it; the same role for the same unit is given anew."""
    kept = [row for row in _role_rows(person) if (row["role"], row["unit"]) != (role, unit)]
    given = {"role": role, "unit": unit, "starts_on": starts_on, "ends_on": ends_on}
    return change_person(person, values={"roles": [*kept, given]}, expected_version=person.version, by=by, at=at)


def end_role(holding: RoleHolding, *, on: date, by: Person | None, at: datetime) -> Person:
    """Let a role end with a day, its last; the holding stays as a record of who held what."""
    person = holding.person
    rows = [
        {**row, "ends_on": on} if (row["role"], row["unit"]) == (holding.role, holding.unit) else row
        for row in _role_rows(person)
    ]
    return change_person(person, values={"roles": rows}, expected_version=person.version, by=by, at=at)


def set_deputies(person: Person, *, deputies: Sequence[Person], by: Person | None, at: datetime) -> Person:
    """Say who answers when a person is away, in this order."""
    rows = [{"deputy": deputy, "order": order} for order, deputy in enumerate(deputies, start=1)]
    return change_person(person, values={"deputies": rows}, expected_version=person.version, by=by, at=at)


def add_absence(person: Person, *, starts_on: date, ends_on: date, note: str = "", by: Person | None, at: datetime) -> Person:
    """Note days on which a person is away, both included; raise `InvalidRecord` where two absences would overlap."""
    rows = [*ABSENCES.rows_of(person), {"starts_on": starts_on, "ends_on": ends_on, "note": note}]
    return change_person(person, values={"absences": rows}, expected_version=person.version, by=by, at=at)


def own_roles_of(person: Person) -> list[str]:
    """Return the roles a person holds for their own unit, whenever they begin or end."""
    return [str(holding.role) for holding in person.roles.all() if holding.unit_id == person.unit_id]


def _with_own_roles(person: Person | None, values: Values) -> dict[str, object]:
    """Turn `own_roles` into rows of roles; a role that is held already keeps its days."""
    expanded = dict(values)
    wanted = expanded.pop("own_roles", None)
    if wanted is None:
        return expanded
    assert isinstance(wanted, Iterable)
    unit = values.get("unit") or (person.unit if person else None)
    rows = _role_rows(person) if person else []
    own = {row["role"]: row for row in rows if row["unit"] == unit}
    elsewhere = [row for row in rows if row["unit"] != unit]
    blank = {"unit": unit, "starts_on": None, "ends_on": None}
    expanded["roles"] = [*elsewhere, *(own.get(role, {"role": role, **blank}) for role in wanted)]
    return expanded


def _role_rows(person: Person) -> list[dict[str, object]]:
    return [row for row in ROLES.rows_of(person) if isinstance(row, dict)]


def _check(person: Person | None, values: Values, *, by: Person | None, at: datetime) -> None:
    """Hold the rows against what no single field can tell."""
    if "roles" in values:
        before = _role_rows(person) if person else []
        check_roles(_rows(values["roles"]), before=before, by=by, at=at)
    if "deputies" in values:
        check_deputies(_rows(values["deputies"]), person=person)
    if "absences" in values:
        check_absences(_rows(values["absences"]))


def _rows(rows: object) -> list[dict[str, object]]:
    assert isinstance(rows, Iterable)
    return [dict(row) for row in rows]
