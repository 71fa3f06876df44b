"""Making, changing and removing places."""

from __future__ import annotations

from datetime import datetime

from hamseda.civic.domain.record import Values, change_record, create_record, remove_record
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import Person, Place


def create_place(*, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED) -> Place:
    """Make a place from the values of a form, a row or a city's file; raise `InvalidRecord` if they are not valid."""
    return create_record(Place, values=values, by=by, at=at, kind=kind)


def change_place(
    place: Place,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> Place:
    """Change what `values` names; raise `StaleRecord` if somebody saved since `expected_version`."""
    return change_record(place, values=values, expected_version=expected_version, by=by, at=at, kind=kind)


def remove_place(place: Place, *, expected_version: int, by: Person | None, at: datetime) -> None:
    """Remove a place; raise `RecordInUse` naming what still hangs on it."""
    remove_record(place, expected_version=expected_version, by=by, at=at)
