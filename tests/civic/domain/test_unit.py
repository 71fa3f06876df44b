"""Units are made, changed and moved with their branch; the tree never closes into a circle."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.civic.sample_city import AT, LATER, make_unit

from hamseda.civic.domain.errors import InvalidRecord, RecordInUse, StaleRecord
from hamseda.civic.domain.unit import change_unit, create_unit, move_unit, remove_unit, retire_unit
from hamseda.civic.enums import UnitKind
from hamseda.civic.models import Act, Revision, Unit, UnitAlias

pytestmark = pytest.mark.django_db


def values(code: str = "traffic", **more: object) -> dict[str, object]:
    return {"code": code, "kind": UnitKind.DEPARTMENT, "name_fa": "معاونت حمل‌ونقل", "name_en": "Transport", **more}


def paths() -> dict[str, str]:
    return dict(Unit.objects.values_list("code", "path"))


def chain(*codes: str) -> list[Unit]:
    units: list[Unit] = []
    for code in codes:
        units.append(make_unit(code, parent=units[-1] if units else None))
    return units


def test_create_unit_below_another_stands_in_its_branch():
    city = make_unit("city")
    unit = create_unit(values=values(parent=city), by=None, at=AT)
    assert paths()["traffic"] == f"{city.pk}/{unit.pk}/" == unit.path


def test_create_unit_with_aliases_is_found_by_them_in_any_spelling():
    unit = create_unit(values=values(aliases_fa=["ترافيك ۲"], aliases_en=["Traffic"]), by=None, at=AT)
    assert sorted(unit.aliases.values_list("language", "folded")) == [("en", "traffic"), ("fa", "ترافیک 2")]
    assert "ترافیک 2" in Unit.objects.get(pk=unit.pk).search_text.splitlines()


def test_create_unit_with_aliases_as_rows_sorts_them_by_language():
    unit = create_unit(values=values(aliases=[{"language": "fa", "text": "ترافیک"}]), by=None, at=AT)
    assert list(unit.aliases.values_list("language", "text")) == [("fa", "ترافیک")]
    assert Revision.objects.get(noun="unit").changes["aliases_fa"] == [None, ["ترافیک"]]


def test_create_unit_without_any_name_is_refused_and_leaves_nothing():
    with pytest.raises(InvalidRecord):
        create_unit(values=values(name_fa="", name_en=""), by=None, at=AT)
    assert Unit.objects.count() == 0


def test_create_unit_with_a_code_that_exists_is_refused_at_the_code():
    make_unit("traffic")
    with pytest.raises(InvalidRecord) as refused:
        create_unit(values=values(), by=None, at=AT)
    assert list(refused.value.messages) == ["code"]


def test_change_unit_aliases_replaces_those_of_the_languages_named():
    unit = create_unit(values=values(aliases_fa=["یک", "دو"], aliases_en=["one"]), by=None, at=AT)
    change_unit(unit, values={"aliases_fa": ["دو", "سه"]}, expected_version=1, by=None, at=LATER)
    assert sorted(UnitAlias.objects.values_list("text", flat=True)) == ["one", "دو", "سه"]


def test_change_unit_over_a_newer_version_is_refused():
    unit = create_unit(values=values(), by=None, at=AT)
    change_unit(unit, values={"phone": "1"}, expected_version=1, by=None, at=AT)
    with pytest.raises(StaleRecord):
        change_unit(unit, values={"phone": "2"}, expected_version=1, by=None, at=LATER)


def test_move_unit_takes_its_whole_branch_along_and_leaves_the_rest():
    city, left, leaf, tip = chain("city", "left", "leaf", "tip")
    right = make_unit("right", parent=city)
    move_unit(leaf, parent=right, expected_version=1, by=None, at=LATER)
    assert paths() == {
        "city": f"{city.pk}/",
        "left": f"{city.pk}/{left.pk}/",
        "right": f"{city.pk}/{right.pk}/",
        "leaf": f"{city.pk}/{right.pk}/{leaf.pk}/",
        "tip": f"{city.pk}/{right.pk}/{leaf.pk}/{tip.pk}/",
    }


def test_move_unit_to_the_top_makes_it_a_root():
    _city, left, leaf = chain("city", "left", "leaf")
    move_unit(left, parent=None, expected_version=1, by=None, at=LATER)
    assert (paths()["left"], paths()["leaf"]) == (f"{left.pk}/", f"{left.pk}/{leaf.pk}/")


def test_move_unit_keeps_a_revision_and_an_act_of_the_move():
    city, left, leaf = chain("city", "left", "leaf")
    move_unit(leaf, parent=city, expected_version=1, by=None, at=LATER)
    assert Revision.objects.get(noun="unit", record_id=leaf.pk).kind == "moved"
    assert Act.objects.get(noun="unit", record_id=leaf.pk).kind == "moved"
    assert left.children.count() == 0


@pytest.mark.parametrize("target", ["left", "leaf", "tip"])
def test_move_unit_into_its_own_branch_is_refused_and_moves_nothing(target: str):
    _city, left, *_rest = chain("city", "left", "leaf", "tip")
    before = paths()
    with pytest.raises(InvalidRecord) as refused:
        move_unit(left, parent=Unit.objects.get(code=target), expected_version=1, by=None, at=LATER)
    assert (list(refused.value.messages), paths()) == (["parent"], before)


def test_move_unit_over_a_newer_version_moves_nothing():
    city, _left, leaf = chain("city", "left", "leaf")
    before = paths()
    with pytest.raises(StaleRecord):
        move_unit(leaf, parent=city, expected_version=7, by=None, at=LATER)
    assert paths() == before


def test_move_unit_deeper_than_a_path_can_hold_is_refused():
    units = chain(*(f"u{number}" for number in range(12)))
    deepest = units[-1]
    Unit.objects.filter(pk=deepest.pk).update(path="9" * 398 + "/")
    other = make_unit("other")
    with pytest.raises(InvalidRecord) as refused:
        move_unit(other, parent=Unit.objects.get(pk=deepest.pk), expected_version=1, by=None, at=LATER)
    assert list(refused.value.messages) == ["parent"]


def test_move_unit_of_a_branch_costs_the_same_for_one_and_for_many_below(django_assert_num_queries):
    def move_with(prefix: str, count: int) -> None:
        city, other, unit = make_unit(f"{prefix}city"), make_unit(f"{prefix}other"), make_unit(f"{prefix}unit")
        for number in range(count):
            make_unit(f"{prefix}{number}", parent=unit)
        unit.parent = city
        with django_assert_num_queries(20):
            move_unit(unit, parent=other, expected_version=1, by=None, at=LATER)

    move_with("one", 1)
    move_with("many", 12)


def test_retire_unit_with_active_units_below_is_refused_naming_them():
    _city, left, leaf = chain("city", "left", "leaf")
    with pytest.raises(InvalidRecord) as refused:
        retire_unit(left, expected_version=1, by=None, at=LATER)
    assert str(leaf) in refused.value.messages["is_active"][0]
    retire_unit(leaf, expected_version=1, by=None, at=LATER)
    assert retire_unit(left, expected_version=1, by=None, at=LATER).is_active is False


def test_remove_unit_with_units_below_is_refused():
    _city, left, _leaf = chain("city", "left", "leaf")
    with pytest.raises(RecordInUse):
        remove_unit(left, expected_version=1, by=None, at=LATER)


def test_remove_unit_without_anything_below_goes_with_its_aliases():
    unit = create_unit(values=values(aliases_fa=["یک"]), by=None, at=AT)
    remove_unit(unit, expected_version=1, by=None, at=LATER)
    assert (Unit.objects.count(), UnitAlias.objects.count()) == (0, 0)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.tuples(st.integers(0, 7), st.integers(-1, 7)), max_size=12))
def test_move_unit_any_number_of_times_leaves_paths_that_follow_the_parents(moves: list[tuple[int, int]]):
    with transaction.atomic():
        units = chain(*(f"u{number}" for number in range(8)))
        for moving, target in moves:
            unit = Unit.objects.get(pk=units[moving].pk)
            parent = None if target < 0 else Unit.objects.get(pk=units[target].pk)
            is_circle = parent is not None and parent.path.startswith(unit.path)
            if is_circle:
                with pytest.raises(InvalidRecord):
                    move_unit(unit, parent=parent, expected_version=unit.version, by=None, at=LATER)
            else:
                move_unit(unit, parent=parent, expected_version=unit.version, by=None, at=LATER)
        for unit in Unit.objects.select_related("parent"):
            above = unit.parent.path if unit.parent else ""
            assert unit.path == f"{above}{unit.pk}/"
        transaction.set_rollback(True)


def at_once(*works: Callable[[], object]) -> list[str]:
    """Do several things at the same moment, each with a connection of its own; return what came of each."""
    gate = Barrier(len(works))

    def work(number: int) -> str:
        gate.wait(timeout=20)
        try:
            works[number]()
        except InvalidRecord:
            return "refused"
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(works)) as pool:
        return sorted(pool.map(work, range(len(works))))


@pytest.mark.django_db(transaction=True)
def test_move_unit_two_below_each_other_at_once_lets_one_through():
    left, right = make_unit("left"), make_unit("right")
    answers = at_once(
        lambda: move_unit(left, parent=right, expected_version=1, by=None, at=LATER),
        lambda: move_unit(right, parent=left, expected_version=1, by=None, at=LATER),
    )
    assert answers == ["done", "refused"]
    assert Unit.objects.filter(parent=None).count() == 1


@pytest.mark.django_db(transaction=True)
def test_create_unit_below_one_that_moves_at_once_stands_where_it_went():
    city, left, right = make_unit("city"), make_unit("left"), make_unit("right")
    Unit.objects.filter(pk=right.pk).update(parent=city, path=f"{city.pk}/{right.pk}/")
    answers = at_once(
        lambda: move_unit(left, parent=right, expected_version=1, by=None, at=LATER),
        lambda: create_unit(values=values(parent=left), by=None, at=AT),
    )
    assert answers == ["done", "done"]
    made = Unit.objects.select_related("parent").get(code="traffic")
    assert made.parent is not None
    assert made.path == f"{city.pk}/{right.pk}/{left.pk}/{made.pk}/" == f"{made.parent.path}{made.pk}/"
