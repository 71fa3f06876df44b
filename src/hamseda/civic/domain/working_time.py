"""Making, changing and removing working hours."""

from __future__ import annotations

from datetime import datetime

from hamseda.civic.domain.record import Values, change_record, create_record, remove_record
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import Person, WorkingTime


def create_working_time(
    *, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED
) -> WorkingTime:
    """Make the hours of a weekday from the values of a form, a row or a city's file; raise `InvalidRecord` if they are not valid."""
    return create_record(WorkingTime, values=values, by=by, at=at, kind=kind)


def change_working_time(
    working_time: WorkingTime,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> WorkingTime:
    """Change what `values` names; raise `StaleRecord` if somebody saved since `expected_version`."""
    return change_record(working_time, values=values, expected_version=expected_version, by=by, at=at, kind=kind)


def remove_working_time(working_time: WorkingTime, *, expected_version: int, by: Person | None, at: datetime) -> None:
    """Remove the hours of a weekday; raise `RecordInUse` naming what still hangs on it."""
    remove_record(working_time, expected_version=expected_version, by=by, at=at)
