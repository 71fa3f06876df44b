"""Pictures of records as plain values, and how two of them differ."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.revision import changes_between, comparable, noun_of, plain_value, snapshot_of, write_revision
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import HijriMonth, Person, Unit


def test_noun_of_a_model_is_its_name_in_words():
    assert [noun_of(model) for model in (Unit, Person, HijriMonth)] == ["unit", "person", "hijri_month"]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("x", "x"),
        (Decimal("36.290001"), "36.290001"),
        (date(2026, 4, 19), "2026-04-19"),
        (datetime(2026, 4, 19, 8, 30, tzinfo=UTC), "2026-04-19T08:30:00+00:00"),
        ([1, {"a": date(2026, 1, 1)}], [1, {"a": "2026-01-01"}]),
    ],
)
def test_plain_value_of_a_value_loses_nothing(value, plain):
    assert plain_value(value) == plain


def test_changes_between_pictures_ignore_order_renamed_records_and_kinds_of_emptiness():
    before = {"a": ["x", "y"], "b": {"id": 1, "name": "old"}, "c": "", "d": None, "e": [], "f": 1}
    after = {"a": ["y", "x"], "b": {"id": 1, "name": "new"}, "c": None, "d": "", "e": None, "f": 2}
    assert changes_between(before, after) == {"f": [1, 2]}


def test_comparable_value_tells_false_from_nothing():
    assert comparable(False) is False
    assert comparable([]) is None


@pytest.mark.django_db
def test_snapshot_of_a_person_holds_no_password():
    person = make_person("officer", make_unit("root"))
    assert {"password", "last_login", "search_text", "version"} & set(snapshot_of(person)) == set()


@pytest.mark.django_db
def test_write_revision_of_a_record_keeps_its_name_in_the_first_language_whatever_the_page_speaks(settings):
    unit = make_unit("root")
    from django.utils.translation import override

    with override("en"):
        revision = write_revision(unit, kind=RevisionKind.CHANGED, changes={}, by=None, at=AT)
    assert revision.label == unit.name_fa
