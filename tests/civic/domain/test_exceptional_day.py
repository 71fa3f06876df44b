"""Exceptional days are made, changed and removed with their revisions, and never over somebody else's version."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from hamseda.civic.domain.errors import StaleRecord
from hamseda.civic.domain.exceptional_day import change_exceptional_day, create_exceptional_day, remove_exceptional_day
from hamseda.civic.models import ExceptionalDay, Revision

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def values() -> dict[str, object]:
    return {"day": date(2026, 11, 24), "is_working": False, "reason": "آلودگی هوا"}


def test_create_exceptional_day_with_values_leaves_the_first_revision() -> None:
    made = create_exceptional_day(values=values(), by=None, at=AT)
    kinds = list(Revision.objects.filter(noun="exceptional_day", record_id=made.pk).values_list("version", "kind"))
    assert kinds == [(1, "created")]


def test_change_exceptional_day_one_field_raises_the_version_and_keeps_the_rest() -> None:
    made = create_exceptional_day(values=values(), by=None, at=AT)
    changed = change_exceptional_day(made, values={"is_working": True}, expected_version=1, by=None, at=AT)
    changed.refresh_from_db()
    assert (changed.version, changed.is_working) == (2, True)


def test_change_exceptional_day_over_a_newer_version_is_refused() -> None:
    made = create_exceptional_day(values=values(), by=None, at=AT)
    change_exceptional_day(made, values={"is_working": True}, expected_version=1, by=None, at=AT)
    with pytest.raises(StaleRecord):
        change_exceptional_day(made, values={"is_working": True}, expected_version=1, by=None, at=AT)


def test_remove_exceptional_day_leaves_its_last_revision() -> None:
    made = create_exceptional_day(values=values(), by=None, at=AT)
    key = made.pk
    remove_exceptional_day(made, expected_version=1, by=None, at=AT)
    assert not ExceptionalDay.objects.filter(pk=key).exists()
    assert Revision.objects.filter(noun="exceptional_day", record_id=key).count() == 2
