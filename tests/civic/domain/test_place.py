"""Places are made, changed and removed with their revisions, and never over somebody else's version."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hamseda.civic.domain.errors import StaleRecord
from hamseda.civic.domain.place import change_place, create_place, remove_place
from hamseda.civic.enums import PlaceKind
from hamseda.civic.models import Place, Revision

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def values() -> dict[str, object]:
    return {"code": "square", "name_fa": "میدان نمونه", "kind": PlaceKind.AREA, "aliases": ["میدان کهنه"]}


def test_create_place_with_values_leaves_the_first_revision() -> None:
    made = create_place(values=values(), by=None, at=AT)
    kinds = list(Revision.objects.filter(noun="place", record_id=made.pk).values_list("version", "kind"))
    assert kinds == [(1, "created")]


def test_change_place_one_field_raises_the_version_and_keeps_the_rest() -> None:
    made = create_place(values=values(), by=None, at=AT)
    changed = change_place(made, values={"aliases": ["میدان نو"]}, expected_version=1, by=None, at=AT)
    changed.refresh_from_db()
    assert (changed.version, changed.aliases) == (2, ["میدان نو"])


def test_change_place_over_a_newer_version_is_refused() -> None:
    made = create_place(values=values(), by=None, at=AT)
    change_place(made, values={"aliases": ["میدان نو"]}, expected_version=1, by=None, at=AT)
    with pytest.raises(StaleRecord):
        change_place(made, values={"aliases": ["میدان نو"]}, expected_version=1, by=None, at=AT)


def test_remove_place_leaves_its_last_revision() -> None:
    made = create_place(values=values(), by=None, at=AT)
    key = made.pk
    remove_place(made, expected_version=1, by=None, at=AT)
    assert not Place.objects.filter(pk=key).exists()
    assert Revision.objects.filter(noun="place", record_id=key).count() == 2
