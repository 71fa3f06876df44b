"""Rows that belong to a record: read, replaced, narrowed."""

import pytest
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.collection import Collection
from hamseda.civic.enums import Role
from hamseda.civic.models import RoleHolding, UnitAlias

pytestmark = pytest.mark.django_db
PERSIAN = Collection("aliases_fa", accessor="aliases", fields=("text",), fixed={"language": "fa"})
ROLES = Collection("roles", fields=("role", "unit", "starts_on", "ends_on"))


def test_collection_of_one_field_with_a_fixed_value_touches_only_its_own_rows():
    unit = make_unit("root")
    UnitAlias.objects.create(unit=unit, language="en", text="Root", folded="root")
    PERSIAN.replace(unit, ["ریشه", "بن"])
    assert (PERSIAN.rows_of(unit), unit.aliases.filter(language="en").count()) == (["بن", "ریشه"], 1)
    PERSIAN.replace(unit, [])
    assert list(unit.aliases.values_list("text", flat=True)) == ["Root"]


def test_collection_of_rows_with_relations_keeps_those_that_stay():
    root = make_unit("root")
    person = make_person("officer", root, role=Role.OFFICER)
    kept = RoleHolding.objects.get().pk
    rows = [*ROLES.rows_of(person), {"role": Role.LIAISON, "unit": root, "starts_on": AT.date(), "ends_on": None}]
    ROLES.replace(person, rows)
    assert {(row.pk == kept, row.role) for row in RoleHolding.objects.all()} == {(True, "officer"), (False, "liaison")}


def test_collection_replaced_with_the_same_rows_writes_nothing(django_assert_num_queries):
    unit = make_unit("root")
    PERSIAN.replace(unit, ["ریشه"])
    with django_assert_num_queries(1):
        PERSIAN.replace(unit, ["ریشه"])


def test_collection_with_rows_fetched_ahead_reads_what_was_written():
    from hamseda.civic.models import Unit

    PERSIAN.replace(make_unit("root"), ["ریشه"])
    unit = Unit.objects.prefetch_related("aliases").get()
    PERSIAN.replace(unit, ["بن"])
    assert PERSIAN.rows_of(unit) == ["بن"]
