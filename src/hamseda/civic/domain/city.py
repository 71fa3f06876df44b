"""Changing the city's own record: its names and the mission of its public relations."""

from __future__ import annotations

from datetime import datetime

from hamseda.civic.domain.record import Values, change_record
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import City, Person


def change_city(
    city: City,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> City:
    """Change what `values` names; raise `StaleRecord` if somebody saved since `expected_version`."""
    return change_record(city, values=values, expected_version=expected_version, by=by, at=at, kind=kind)
