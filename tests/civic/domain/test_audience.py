"""Audiences are made, changed and removed with their revisions, and never over somebody else's version."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hamseda.civic.domain.audience import change_audience, create_audience, remove_audience
from hamseda.civic.domain.errors import StaleRecord
from hamseda.civic.models import Audience, Revision

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def values() -> dict[str, object]:
    return {"code": "pilgrims", "name_fa": "زائران"}


def test_create_audience_with_values_leaves_the_first_revision() -> None:
    made = create_audience(values=values(), by=None, at=AT)
    kinds = list(Revision.objects.filter(noun="audience", record_id=made.pk).values_list("version", "kind"))
    assert kinds == [(1, "created")]


def test_change_audience_one_field_raises_the_version_and_keeps_the_rest() -> None:
    made = create_audience(values=values(), by=None, at=AT)
    changed = change_audience(made, values={"name_en": "Pilgrims"}, expected_version=1, by=None, at=AT)
    changed.refresh_from_db()
    assert (changed.version, changed.name_en) == (2, "Pilgrims")


def test_change_audience_over_a_newer_version_is_refused() -> None:
    made = create_audience(values=values(), by=None, at=AT)
    change_audience(made, values={"name_en": "Pilgrims"}, expected_version=1, by=None, at=AT)
    with pytest.raises(StaleRecord):
        change_audience(made, values={"name_en": "Pilgrims"}, expected_version=1, by=None, at=AT)


def test_remove_audience_leaves_its_last_revision() -> None:
    made = create_audience(values=values(), by=None, at=AT)
    key = made.pk
    remove_audience(made, expected_version=1, by=None, at=AT)
    assert not Audience.objects.filter(pk=key).exists()
    assert Revision.objects.filter(noun="audience", record_id=key).count() == 2
