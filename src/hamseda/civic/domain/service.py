"""Making, changing and removing services."""

from __future__ import annotations

from datetime import datetime

from hamseda.civic.domain.record import Values, change_record, create_record, remove_record
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import Person, Service


def create_service(*, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED) -> Service:
    """Make a service from the values of a form, a row or a city's file; raise `InvalidRecord` if they are not valid."""
    return create_record(Service, values=values, by=by, at=at, kind=kind)


def change_service(
    service: Service,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> Service:
    """Change what `values` names; raise `StaleRecord` if somebody saved since `expected_version`."""
    return change_record(service, values=values, expected_version=expected_version, by=by, at=at, kind=kind)


def remove_service(service: Service, *, expected_version: int, by: Person | None, at: datetime) -> None:
    """Remove a service; raise `RecordInUse` naming what still hangs on it."""
    remove_record(service, expected_version=expected_version, by=by, at=at)
