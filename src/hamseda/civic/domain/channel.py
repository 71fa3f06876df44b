"""Making, changing and removing channels."""

from __future__ import annotations

from datetime import datetime

from hamseda.civic.domain.record import Values, change_record, create_record, remove_record
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import Channel, Person


def create_channel(*, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED) -> Channel:
    """Make a channel from the values of a form, a row or a city's file; raise `InvalidRecord` if they are not valid."""
    return create_record(Channel, values=values, by=by, at=at, kind=kind)


def change_channel(
    channel: Channel,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> Channel:
    """Change what `values` names; raise `StaleRecord` if somebody saved since `expected_version`."""
    return change_record(channel, values=values, expected_version=expected_version, by=by, at=at, kind=kind)


def remove_channel(channel: Channel, *, expected_version: int, by: Person | None, at: datetime) -> None:
    """Remove a channel; raise `RecordInUse` naming what still hangs on it."""
    remove_record(channel, expected_version=expected_version, by=by, at=at)
