"""Units are found by any of their names and walked through as a tree."""

from __future__ import annotations

import pytest
from tests.civic.sample_city import AT, make_unit

from hamseda.civic.domain.queries.unit import (
    ancestors_of,
    branch_of,
    children_in_tree,
    closed_in_tree,
    search_units,
    shared_aliases_of,
    tree_open_at,
    units_called,
    units_in_branch,
)
from hamseda.civic.domain.unit import create_unit
from hamseda.civic.models import Unit

pytestmark = pytest.mark.django_db


def district(number: int, *, parent: Unit | None = None, **more: object) -> Unit:
    named = {"code": f"district-{number:02}", "kind": "district", "name_fa": f"شهرداری منطقه {number}", "parent": parent}
    return create_unit(values={**named, **more}, by=None, at=AT)


@pytest.mark.parametrize("typed", ["منطقه نه", "منطقه ۹", "منطقة 9", "ناحيه ۹", "District 9", "district-09", "م۹"])
def test_search_units_by_any_alias_finds_the_district(typed: str):
    district(1, aliases_fa=["منطقه ۱", "منطقه یک", "ناحیه ۱"])
    nine = district(9, aliases_fa=["منطقه ۹", "منطقه نه", "ناحیه ۹", "م۹"], aliases_en=["District 9"])
    assert list(search_units(Unit.objects.all(), typed)) == [nine]


def test_search_units_puts_the_one_called_exactly_so_first():
    district(12, aliases_fa=["منطقه ۱۲"])
    eleven = district(11, aliases_fa=["منطقه ۱۱"])
    one = district(1, aliases_fa=["منطقه ۱"])
    assert next(iter(search_units(Unit.objects.all(), "منطقه ۱"))) == one
    assert eleven in search_units(Unit.objects.all(), "منطقه ۱")


def test_search_units_for_nothing_returns_all():
    make_unit("city")
    assert search_units(Unit.objects.all(), "  ").count() == 1


def test_units_called_the_same_returns_both():
    first = district(1, aliases_fa=["مرکز"])
    second = district(2, aliases_fa=["مرکز"])
    assert units_called("مرکز") == [first, second]
    assert units_called(" ") == []


def test_shared_aliases_of_a_unit_names_who_else_has_them():
    first = district(1, aliases_fa=["مرکز", "منطقه ۱"])
    second = district(2, aliases_fa=["مركز"])
    assert [(shared.others, shared.text) for shared in shared_aliases_of(first)] == [((second,), "مركز")]


def test_ancestors_of_a_unit_come_from_the_top_down():
    city = make_unit("city")
    left = make_unit("left", parent=city)
    leaf = make_unit("leaf", parent=left)
    assert ancestors_of(leaf) == [city, left]


def test_branch_of_a_unit_leaves_out_others_whose_number_begins_alike():
    city = make_unit("city")
    units = [make_unit(f"u{number}", parent=city) for number in range(12)]
    below = make_unit("below", parent=units[0])
    assert set(branch_of(units[0])) == {units[0], below}
    assert not units_in_branch("").exists()


def test_tree_open_at_a_unit_shows_its_children_alone():
    city = make_unit("city")
    left, right = make_unit("left", parent=city), make_unit("right", parent=city)
    make_unit("leaf", parent=left)
    (root,) = tree_open_at([city.pk])
    assert [(node.unit, node.child_count, node.is_open) for node in root.children] == [(left, 1, False), (right, 0, False)]


@pytest.mark.parametrize("count", [1, 3])
def test_tree_open_at_two_levels_takes_two_queries(count: int, django_assert_num_queries):
    city = make_unit("city")
    for number in range(count):
        make_unit(f"leaf-{number}", parent=make_unit(f"u{number}", parent=city))
    opened = list(Unit.objects.values_list("pk", flat=True))
    with django_assert_num_queries(2):
        (root,) = tree_open_at(opened)
    assert [len(node.children) for node in root.children] == [1] * count


def test_children_in_tree_and_closed_in_tree_count_alike():
    city = make_unit("city")
    make_unit("left", parent=city)
    opened, closed = children_in_tree(city), closed_in_tree(city)
    assert (opened.child_count, opened.is_open, closed.child_count, closed.is_open) == (1, True, 1, False)
