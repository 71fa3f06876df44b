"""Making records in bulk: in few queries, whatever their number, and each held against its model's rules."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.civic.domain.load_city.sample_content import AT, CITY, person, role, unit

from hamseda.civic.domain.load_city.content import CityContent, Entry
from hamseda.civic.domain.load_city.creating import Making, create_in_bulk, paths_to_rows
from hamseda.civic.domain.load_city.loaded_noun import LOADED_NOUNS
from hamseda.civic.domain.load_city.loading import load_city
from hamseda.civic.domain.load_city.resolving import KnownRecords
from hamseda.civic.models import Person, Revision, Unit

pytestmark = pytest.mark.django_db
NOUNS = {noun.noun: noun for noun in LOADED_NOUNS}


def content_of(people: int) -> CityContent:
    """Return a city with so many people, each with a role."""
    entries = [person(f"person-{number}", "hall", roles=(role("officer", "hall"),)) for number in range(people)]
    return CityContent(entries=(CITY, unit("hall"), *entries))


def queries_for(people: int) -> int:
    """Count the queries of loading so many people."""
    with CaptureQueriesContext(connection) as queries:
        load_city(content_of(people), by=None, at=AT)
    return len(queries)


def test_creating_takes_as_many_queries_for_thirty_as_for_three():
    few = queries_for(3)
    Person.objects.all().delete()
    Revision.objects.all().delete()
    Unit.objects.all().delete()
    assert queries_for(30) <= few


def test_creating_over_long_name_names_the_field():
    with pytest.raises(ValidationError) as refusal:
        create_in_bulk(NOUNS["unit"], [unit("hall", name_fa="ن" * 201)], KnownRecords(), Making(by=None, at=AT))
    assert list(refusal.value.message_dict) == ["name_fa"]


def test_creating_units_from_below_up_finds_each_above():
    known = KnownRecords()
    create_in_bulk(NOUNS["unit"], [unit("c", "b"), unit("b", "a"), unit("a")], known, Making(by=None, at=AT))
    assert list(Unit.objects.order_by("code").values_list("code", "parent__code")) == [("a", None), ("b", "a"), ("c", "b")]
    assert known.record("unit", "c") == Unit.objects.get(code="c")


def test_creating_nothing_writes_nothing():
    no_entries: list[Entry] = []
    with CaptureQueriesContext(connection) as queries:
        create_in_bulk(NOUNS["unit"], no_entries, KnownRecords(), Making(by=None, at=AT))
    assert len(queries) == 0


def test_paths_to_rows_reach_what_rows_name():
    assert paths_to_rows(NOUNS["person"]) == ["roles__unit", "deputies__deputy", "absences"]
    assert paths_to_rows(NOUNS["unit"]) == ["aliases"]
