"""Working hours are made, changed and removed with their revisions, and never over somebody else's version."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from hamseda.civic.domain.errors import StaleRecord
from hamseda.civic.domain.working_time import change_working_time, create_working_time, remove_working_time
from hamseda.civic.models import Revision, WorkingTime

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def values() -> dict[str, object]:
    return {"weekday": 5, "opens": time(7, 30), "closes": time(14, 30)}


def test_create_working_time_with_values_leaves_the_first_revision() -> None:
    made = create_working_time(values=values(), by=None, at=AT)
    kinds = list(Revision.objects.filter(noun="working_time", record_id=made.pk).values_list("version", "kind"))
    assert kinds == [(1, "created")]


def test_change_working_time_one_field_raises_the_version_and_keeps_the_rest() -> None:
    made = create_working_time(values=values(), by=None, at=AT)
    changed = change_working_time(made, values={"closes": time(13)}, expected_version=1, by=None, at=AT)
    changed.refresh_from_db()
    assert (changed.version, changed.closes) == (2, time(13))


def test_change_working_time_over_a_newer_version_is_refused() -> None:
    made = create_working_time(values=values(), by=None, at=AT)
    change_working_time(made, values={"closes": time(13)}, expected_version=1, by=None, at=AT)
    with pytest.raises(StaleRecord):
        change_working_time(made, values={"closes": time(13)}, expected_version=1, by=None, at=AT)


def test_remove_working_time_leaves_its_last_revision() -> None:
    made = create_working_time(values=values(), by=None, at=AT)
    key = made.pk
    remove_working_time(made, expected_version=1, by=None, at=AT)
    assert not WorkingTime.objects.filter(pk=key).exists()
    assert Revision.objects.filter(noun="working_time", record_id=key).count() == 2
