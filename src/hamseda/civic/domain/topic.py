"""Making, changing and removing topics and their spokespersons."""

from __future__ import annotations

from datetime import datetime

from hamseda.civic.domain.collection import Collection
from hamseda.civic.domain.record import Values, change_record, create_record, remove_record
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import Person, Topic

TOPIC_COLLECTIONS = (Collection("spokespersons", fields=("person", "starts_on", "ends_on")),)


def create_topic(*, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED) -> Topic:
    """Make a topic from the values of a form, a row or a city's file; raise `InvalidRecord` if they are not valid."""
    return create_record(Topic, values=values, collections=TOPIC_COLLECTIONS, by=by, at=at, kind=kind)


def change_topic(
    topic: Topic,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> Topic:
    """Change what `values` names; raise `StaleRecord` if somebody saved since `expected_version`."""
    return change_record(
        topic, values=values, expected_version=expected_version, collections=TOPIC_COLLECTIONS, by=by, at=at, kind=kind
    )


def remove_topic(topic: Topic, *, expected_version: int, by: Person | None, at: datetime) -> None:
    """Remove a topic; raise `RecordInUse` naming what still hangs on it."""
    remove_record(topic, collections=TOPIC_COLLECTIONS, expected_version=expected_version, by=by, at=at)
