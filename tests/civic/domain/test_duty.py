"""Duties are made, changed and removed with their revisions, and never over somebody else's version."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hamseda.civic.domain.duty import change_duty, create_duty, remove_duty
from hamseda.civic.domain.errors import StaleRecord
from hamseda.civic.enums import UnitKind
from hamseda.civic.models import Duty, Revision, Unit

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def values() -> dict[str, object]:
    unit = Unit.objects.create(code="transport", kind=UnitKind.DEPARTMENT, name_fa="معاونت حمل‌ونقل")
    return {"code": "listen", "name_fa": "شنیدن صدای شهروندان", "order": 1, "unit": unit}


def test_create_duty_with_values_leaves_the_first_revision() -> None:
    made = create_duty(values=values(), by=None, at=AT)
    kinds = list(Revision.objects.filter(noun="duty", record_id=made.pk).values_list("version", "kind"))
    assert kinds == [(1, "created")]


def test_change_duty_one_field_raises_the_version_and_keeps_the_rest() -> None:
    made = create_duty(values=values(), by=None, at=AT)
    changed = change_duty(made, values={"order": 7}, expected_version=1, by=None, at=AT)
    changed.refresh_from_db()
    assert (changed.version, changed.order) == (2, 7)


def test_change_duty_over_a_newer_version_is_refused() -> None:
    made = create_duty(values=values(), by=None, at=AT)
    change_duty(made, values={"order": 7}, expected_version=1, by=None, at=AT)
    with pytest.raises(StaleRecord):
        change_duty(made, values={"order": 7}, expected_version=1, by=None, at=AT)


def test_remove_duty_leaves_its_last_revision() -> None:
    made = create_duty(values=values(), by=None, at=AT)
    key = made.pk
    remove_duty(made, expected_version=1, by=None, at=AT)
    assert not Duty.objects.filter(pk=key).exists()
    assert Revision.objects.filter(noun="duty", record_id=key).count() == 2
