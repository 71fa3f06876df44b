"""Which roles a person holds, and who can do what another may not."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from hamseda.civic.enums import Role
from hamseda.civic.models import Person, RoleHolding

MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Holding:
    """A role held for the unit at `path` and everything below it, between two days where these are set."""

    role: Role
    path: str
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None

    def is_current(self, day: datetime.date) -> bool:
        """Tell whether the role is held on `day`."""
        return not self.has_ended(day) and not self.is_to_come(day)

    def has_ended(self, day: datetime.date) -> bool:
        """Tell whether its last day lies before `day`."""
        return self.ends_on is not None and self.ends_on < day

    def is_to_come(self, day: datetime.date) -> bool:
        """Tell whether its first day lies after `day`."""
        return self.starts_on is not None and self.starts_on > day

    def covers(self, unit_path: str | None) -> bool:
        """Tell whether a record's unit is the holding's own or below it; a record of no unit needs a unit at the top."""
        if unit_path is None:
            return self.path.count("/") == 1
        # An empty path would be the beginning of every other.
        return bool(self.path) and unit_path.startswith(self.path)


@dataclass(frozen=True, slots=True)
class AbleHolder:
    """Someone who can do it: the person, the role that lets them, the unit they hold it for."""

    person_id: int
    name: str
    role: Role
    unit: str


def holdings_of(person: Person) -> tuple[Holding, ...]:
    """Return every role a person holds, held or will hold; one query."""
    rows = RoleHolding.objects.filter(person=person).values_list("role", "unit__path", "starts_on", "ends_on")
    return tuple(Holding(Role(role), path, starts, ends) for role, path, starts, ends in rows)


def people_who_hold(
    roles: Iterable[Role], *, unit_path: str | None, is_for_any_unit: bool, day: datetime.date
) -> list[AbleHolder]:
    """Name a few active people who hold one of `roles` on `day` and whose unit covers the record's, nearest unit first."""
    is_current = (Q(starts_on=None) | Q(starts_on__lte=day)) & (Q(ends_on=None) | Q(ends_on__gte=day))
    held = RoleHolding.objects.filter(is_current, role__in=list(roles), person__is_active=True).select_related("person", "unit")
    if not is_for_any_unit:
        held = held.filter(unit__path__in=_paths_above(unit_path)) if unit_path else held.filter(unit__parent=None)
    rows = held.order_by("-unit__path" if unit_path else "unit__path", "role", "person_id")[:MOST_NAMED]
    return [AbleHolder(row.person_id, row.person.name, Role(row.role), row.unit.name) for row in rows]


def _paths_above(path: str) -> list[str]:
    """Return the path itself and those of all units above it."""
    ids = path.strip("/").split("/")
    return ["/".join(ids[: depth + 1]) + "/" for depth in range(len(ids))]
