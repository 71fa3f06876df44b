"""Reading what stood at a version, and what lies between two."""

import pytest
from tests.civic.sample_city import AT, make_unit

from hamseda.civic.domain.queries.revision import (
    changes_from_to,
    changes_since,
    revisions_of,
    revisions_since,
    state_at,
)
from hamseda.civic.domain.record import change_record
from hamseda.civic.domain.revision import snapshot_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit():
    unit = make_unit("root", note="one")
    for version, values in enumerate([{"note": "two"}, {"note": "one", "phone": "5"}, {"phone": "6"}], start=1):
        change_record(unit, values=values, expected_version=version, by=None, at=AT)
    unit.refresh_from_db()
    return unit


def test_revisions_of_a_record_come_newest_first_and_since_a_version_oldest_first(unit):
    assert [revision.version for revision in revisions_of(unit)] == [4, 3, 2]
    assert [revision.version for revision in revisions_since(unit, 2)] == [3, 4]


def test_changes_since_a_version_leave_out_what_came_back(unit):
    assert changes_since(unit, 1) == {"phone": ["", "6"]}
    assert changes_since(unit, 2) == {"note": ["two", "one"], "phone": ["", "6"]}


def test_state_at_a_version_is_what_stood_then(unit):
    then = state_at(snapshot_of(unit), changes_since(unit, 2))
    assert (then["note"], then["phone"]) == ("two", "")


def test_changes_from_a_later_to_an_earlier_version_are_turned_round(unit):
    assert changes_from_to("unit", unit.pk, first=2, last=3) == {"note": ["two", "one"], "phone": ["", "5"]}
    assert changes_from_to("unit", unit.pk, first=3, last=2) == {"note": ["one", "two"], "phone": ["5", ""]}
