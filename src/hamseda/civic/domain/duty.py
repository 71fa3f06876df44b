"""Making, changing and removing duties."""

from __future__ import annotations

from datetime import datetime

from hamseda.civic.domain.record import Values, change_record, create_record, remove_record
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import Duty, Person


def create_duty(*, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED) -> Duty:
    """Make a duty from the values of a form, a row or a city's file; raise `InvalidRecord` if they are not valid."""
    return create_record(Duty, values=values, by=by, at=at, kind=kind)


def change_duty(
    duty: Duty,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> Duty:
    """Change what `values` names; raise `StaleRecord` if somebody saved since `expected_version`."""
    return change_record(duty, values=values, expected_version=expected_version, by=by, at=at, kind=kind)


def remove_duty(duty: Duty, *, expected_version: int, by: Person | None, at: datetime) -> None:
    """Remove a duty; raise `RecordInUse` naming what still hangs on it."""
    remove_record(duty, expected_version=expected_version, by=by, at=at)
