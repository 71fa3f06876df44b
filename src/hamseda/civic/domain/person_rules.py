"""What must hold for a person's roles, deputies and absences, whoever saves them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from itertools import pairwise

from django.utils import timezone
from django.utils.translation import gettext as _

from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.domain.permission import may_give_role
from hamseda.civic.domain.queries.person import is_current
from hamseda.civic.enums import Role
from hamseda.civic.models import Person, RoleHolding, Unit

Row = Mapping[str, object]


def check_roles(rows: Sequence[Row], *, before: Sequence[Row], by: Person | None, at: datetime) -> None:
    """Refuse a role named twice for a unit, one that ends before it begins, and one that `by` may not give or take."""
    twice = [key for key, count in Counter((row["role"], row["unit"]) for row in rows).items() if count > 1]
    if twice:
        words = {"role": Role(str(twice[0][0])).label, "unit": twice[0][1]}
        raise InvalidRecord({"roles": (_("The role “%(role)s” is named twice for “%(unit)s”.") % words,)})
    _check_order("roles", rows)
    for unit in _units_touched(rows, before):
        if not may_give_role(by, unit=unit, at=at):
            reason = _("Roles for “%(unit)s” are given and taken by those who administer it.") % {"unit": unit}
            raise InvalidRecord({"roles": (reason,)})


def _units_touched(rows: Sequence[Row], before: Sequence[Row]) -> list[Unit]:
    """Return the units of roles that come, go or change."""
    touched = [row for row in rows if _compared(row) not in map(_compared, before)]
    touched += [row for row in before if _compared(row) not in map(_compared, rows)]
    return [unit for unit in dict.fromkeys(row["unit"] for row in touched) if isinstance(unit, Unit)]


def _compared(row: Row) -> tuple[object, ...]:
    return tuple(row.get(name) for name in ("role", "unit", "starts_on", "ends_on"))


def check_deputies(rows: Sequence[Row], *, person: Person | None) -> None:
    """Refuse a deputy named twice, and the person as their own."""
    names = [row["deputy"] for row in rows]
    if person is not None and person in names:
        raise InvalidRecord({"deputies": (_("Nobody is their own deputy."),)})
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise InvalidRecord({"deputies": (_("“%(name)s” is named twice.") % {"name": twice[0]},)})


def check_absences(rows: Sequence[Row]) -> None:
    """Refuse absences that overlap, and one that ends before it begins."""
    _check_order("absences", rows)
    spans = sorted((row["starts_on"], row["ends_on"]) for row in rows)
    for (_start, end), (start, _end) in pairwise(spans):
        assert isinstance(start, date) and isinstance(end, date)
        if start <= end:
            raise InvalidRecord({"absences": (_("Two absences overlap; write them as one."),)})


def _check_order(name: str, rows: Sequence[Row]) -> None:
    for row in rows:
        start, end = row.get("starts_on"), row.get("ends_on")
        if isinstance(start, date) and isinstance(end, date) and end < start:
            raise InvalidRecord({name: (_("The last day lies before the first."),)})


@contextmanager
def keep_an_administrator(values: Mapping[str, object], *, at: datetime) -> Iterator[None]:
    """Refuse, after the change and before it is kept, what leaves nobody to administer the whole city."""
    if not values.keys() & {"roles", "is_active"}:
        yield
        return
    day = timezone.localdate(at)
    was_there = _has_administrator(day)
    yield
    if was_there and not _has_administrator(day):
        field = "roles" if "roles" in values else "is_active"
        raise InvalidRecord({field: (_("Then nobody would administer the city; give that role to another person first."),)})


def _has_administrator(day: date) -> bool:
    held = RoleHolding.objects.filter(is_current(day), role=Role.ADMINISTRATOR, unit__parent=None, person__is_active=True)
    return held.exists()
