"""Making, changing and removing audiences."""

from __future__ import annotations

from datetime import datetime

from hamseda.civic.domain.record import Values, change_record, create_record, remove_record
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import Audience, Person


def create_audience(*, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED) -> Audience:
    """Make an audience from the values of a form, a row or a city's file; raise `InvalidRecord` if they are not valid."""
    return create_record(Audience, values=values, by=by, at=at, kind=kind)


def change_audience(
    audience: Audience,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> Audience:
    """Change what `values` names; raise `StaleRecord` if somebody saved since `expected_version`."""
    return change_record(audience, values=values, expected_version=expected_version, by=by, at=at, kind=kind)


def remove_audience(audience: Audience, *, expected_version: int, by: Person | None, at: datetime) -> None:
    """Remove an audience; raise `RecordInUse` naming what still hangs on it."""
    remove_record(audience, expected_version=expected_version, by=by, at=at)
