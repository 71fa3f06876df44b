"""Services are made, changed and removed with their revisions, and never over somebody else's version."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hamseda.civic.domain.errors import StaleRecord
from hamseda.civic.domain.service import change_service, create_service, remove_service
from hamseda.civic.enums import UnitKind
from hamseda.civic.models import Revision, Service, Unit

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def values() -> dict[str, object]:
    unit = Unit.objects.create(code="transport", kind=UnitKind.DEPARTMENT, name_fa="معاونت حمل‌ونقل")
    return {"code": "metro", "name_fa": "قطار شهری", "unit": unit}


def test_create_service_with_values_leaves_the_first_revision() -> None:
    made = create_service(values=values(), by=None, at=AT)
    kinds = list(Revision.objects.filter(noun="service", record_id=made.pk).values_list("version", "kind"))
    assert kinds == [(1, "created")]


def test_change_service_one_field_raises_the_version_and_keeps_the_rest() -> None:
    made = create_service(values=values(), by=None, at=AT)
    changed = change_service(made, values={"phone": "137"}, expected_version=1, by=None, at=AT)
    changed.refresh_from_db()
    assert (changed.version, changed.phone) == (2, "137")


def test_change_service_over_a_newer_version_is_refused() -> None:
    made = create_service(values=values(), by=None, at=AT)
    change_service(made, values={"phone": "137"}, expected_version=1, by=None, at=AT)
    with pytest.raises(StaleRecord):
        change_service(made, values={"phone": "137"}, expected_version=1, by=None, at=AT)


def test_remove_service_leaves_its_last_revision() -> None:
    made = create_service(values=values(), by=None, at=AT)
    key = made.pk
    remove_service(made, expected_version=1, by=None, at=AT)
    assert not Service.objects.filter(pk=key).exists()
    assert Revision.objects.filter(noun="service", record_id=key).count() == 2
