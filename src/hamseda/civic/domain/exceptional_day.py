"""Making, changing and removing exceptional days."""

from __future__ import annotations

from datetime import datetime

from hamseda.civic.domain.record import Values, change_record, create_record, remove_record
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import ExceptionalDay, Person


def create_exceptional_day(
    *, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED
) -> ExceptionalDay:
    """Make an exceptional day from the values of a form, a row or a city's file; raise `InvalidRecord` if they are not valid."""
    return create_record(ExceptionalDay, values=values, by=by, at=at, kind=kind)


def change_exceptional_day(
    exceptional_day: ExceptionalDay,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> ExceptionalDay:
    """Change what `values` names; raise `StaleRecord` if somebody saved since `expected_version`."""
    return change_record(exceptional_day, values=values, expected_version=expected_version, by=by, at=at, kind=kind)


def remove_exceptional_day(exceptional_day: ExceptionalDay, *, expected_version: int, by: Person | None, at: datetime) -> None:
    """Remove an exceptional day; raise `RecordInUse` naming what still hangs on it."""
    remove_record(exceptional_day, expected_version=expected_version, by=by, at=at)
