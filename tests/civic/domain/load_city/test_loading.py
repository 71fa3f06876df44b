"""Loading a city: what is new is made, what differs is changed, the rest is not touched; an error changes nothing."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.civic.domain.load_city.sample_content import (
    AT,
    CITY,
    LATER,
    deputy,
    month,
    person,
    role,
    small_city,
    unit,
    with_entry,
)

from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.domain.load_city.content import CityContent, CodeOf, Entry
from hamseda.civic.domain.load_city.errors import AnotherCity
from hamseda.civic.domain.load_city.loading import load_city
from hamseda.civic.domain.record import change_record
from hamseda.civic.domain.revision import changes_between, snapshot_of
from hamseda.civic.domain.unit import UNIT_COLLECTIONS
from hamseda.civic.models import Act, City, Deputy, HijriMonth, OccasionDay, Person, Revision, RoleHolding, Unit

pytestmark = pytest.mark.django_db


def versions() -> list[tuple[str, str, int]]:
    """Return what stands, as code and version of every unit, person and city."""
    rows = [("unit", code, version) for code, version in Unit.objects.values_list("code", "version")]
    rows += [("person", name, version) for name, version in Person.objects.values_list("username", "version")]
    return sorted([*rows, *(("city", code, version) for code, version in City.objects.values_list("code", "version"))])


def test_load_empty_database_makes_the_tree_with_paths_and_aliases():
    load_city(small_city(), by=None, at=AT)
    hall, office, desk = (Unit.objects.get(code=code) for code in ("hall", "office", "desk"))
    assert desk.path == f"{hall.pk}/{office.pk}/{desk.pk}/"
    assert [alias.text for alias in desk.aliases.all()] == ["نام desk"]
    assert "نام desk" in desk.search_text.splitlines()


def test_load_people_naming_each_other_keeps_roles_and_deputies():
    load_city(small_city(), by=None, at=AT)
    assert set(Deputy.objects.values_list("person__username", "deputy__username")) == {("ali", "sara"), ("sara", "ali")}
    assert list(RoleHolding.objects.values_list("person__username", "role", "unit__code")) == [("ali", "administrator", "hall")]
    assert not Person.objects.get(username="ali").has_usable_password()


def test_load_gives_every_record_a_first_revision_of_nobody():
    outcome = load_city(small_city(), by=None, at=AT)
    recorded = sum(count for noun, count in outcome.created.items() if noun != "occasion_day")
    assert Revision.objects.filter(version=1, kind="imported", by=None, at=AT).count() == recorded == 11
    revision = Revision.objects.get(noun="unit", record_id=Unit.objects.get(code="desk").pk)
    assert revision.changes["aliases_fa"] == [None, ["نام desk"]]
    assert revision.label == "واحد desk"


def test_load_first_revision_is_the_picture_one_saved_alone_would_have():
    load_city(small_city(), by=None, at=AT)
    office = Unit.objects.get(code="office")
    expected = changes_between({}, snapshot_of(office, collections=UNIT_COLLECTIONS))
    assert Revision.objects.get(noun="unit", record_id=office.pk).changes == expected


def test_load_records_one_act_for_the_whole_city():
    load_city(small_city(), by=None, at=AT)
    act = Act.objects.get()
    assert (act.kind, act.noun, [unit.code for unit in act.units.all()]) == ("imported", "city", ["hall"])


def test_load_twice_writes_nothing():
    load_city(small_city(), by=None, at=AT)
    before = versions(), Revision.objects.count(), Act.objects.count()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        outcome = load_city(small_city(), by=None, at=LATER)
    written = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert written == []
    assert not outcome.has_changed_anything
    assert (versions(), Revision.objects.count(), Act.objects.count()) == before


def test_load_changed_entry_changes_just_that_record():
    load_city(small_city(), by=None, at=AT)
    before = versions()
    changed = with_entry(small_city(), unit("office", "hall", phone="051-1"))
    outcome = load_city(changed, by=None, at=LATER)
    assert {noun: count for noun, count in outcome.changed.items() if count} == {"unit": 1}
    assert sorted(set(versions()) - set(before)) == [("unit", "office", 2)]
    revision = Revision.objects.get(version=2)
    assert (revision.changes, revision.by, revision.at) == ({"phone": ["", "051-1"]}, None, LATER)


def test_load_changed_alias_is_found_at_once():
    load_city(small_city(), by=None, at=AT)
    load_city(with_entry(small_city(), unit("office", "hall", aliases_fa=("دفتر",))), by=None, at=LATER)
    assert "دفتر" in Unit.objects.get(code="office").search_text.splitlines()


def test_load_unit_under_another_moves_its_branch():
    load_city(small_city(), by=None, at=AT)
    content = with_entry(with_entry(small_city(), unit("wing", "hall")), unit("office", "wing"))
    load_city(content, by=None, at=LATER)
    wing, office, desk = (Unit.objects.get(code=code) for code in ("wing", "office", "desk"))
    assert desk.path == f"{wing.path}{office.pk}/{desk.pk}/"


def test_load_new_deputy_of_a_standing_person_is_found():
    load_city(small_city(), by=None, at=AT)
    content = with_entry(with_entry(small_city(), person("reza", "desk")), person("sara", "desk", deputies=(deputy("reza"),)))
    load_city(content, by=None, at=LATER)
    assert list(Deputy.objects.filter(person__username="sara").values_list("deputy__username", flat=True)) == ["reza"]


def test_load_record_that_is_not_named_stays():
    load_city(small_city(), by=None, at=AT)
    content = small_city()
    fewer = CityContent(entries=tuple(entry for entry in content.entries if entry.key != "desk" and entry.noun != "person"))
    load_city(fewer, by=None, at=LATER)
    assert set(Unit.objects.values_list("code", flat=True)) == {"hall", "office", "desk"}
    assert Person.objects.count() == 2


def test_load_of_another_city_is_refused():
    load_city(small_city(), by=None, at=AT)
    other = CityContent(entries=(Entry("city", "elsewhere", CITY.values),))
    with pytest.raises(AnotherCity) as refusal:
        load_city(other, by=None, at=LATER)
    assert (refusal.value.standing, refusal.value.coming) == ("newtown", "elsewhere")


def test_load_with_an_error_in_the_last_entry_changes_nothing():
    broken = with_entry(small_city(), Entry("occasion", "zz", {"name_fa": "روز", "calendar": "no such", "month": 1, "day": 1}))
    with pytest.raises(ValidationError):
        load_city(broken, by=None, at=AT)
    assert (City.objects.count(), Unit.objects.count(), Revision.objects.count()) == (0, 0, 0)


def test_load_that_takes_the_last_administrator_is_refused():
    load_city(small_city(), by=None, at=AT)
    with pytest.raises(InvalidRecord):
        load_city(with_entry(small_city(), person("ali", "office")), by=None, at=LATER)
    assert RoleHolding.objects.count() == 1


def test_load_that_hands_administration_on_is_taken():
    load_city(small_city(), by=None, at=AT)
    content = with_entry(small_city(), person("ali", "office"))
    load_city(with_entry(content, person("sara", "desk", roles=(role("administrator", "hall"),))), by=None, at=LATER)
    assert list(RoleHolding.objects.values_list("person__username", flat=True)) == ["sara"]


def test_load_month_that_a_person_moved_leaves_it():
    load_city(small_city(), by=None, at=AT)
    officer = Person.objects.get(username="ali")
    moon = HijriMonth.objects.get(year=1448)
    change_record(moon, values={"first_day": date(2027, 2, 10)}, expected_version=1, by=officer, at=LATER)
    outcome = load_city(small_city(), by=None, at=LATER)
    assert HijriMonth.objects.get(year=1448).first_day == date(2027, 2, 10)
    assert outcome.changed["hijri_month"] == 0


def test_load_changed_month_moves_its_occasions():
    load_city(small_city(), by=None, at=AT)
    load_city(with_entry(small_city(), month(1448, 9, date(2027, 2, 8), "confirmed")), by=None, at=LATER)
    row = OccasionDay.objects.get(occasion__code="martyrdom", year=1448)
    assert (row.day, row.status) == (date(2027, 2, 28), "confirmed")


def test_load_unit_without_parent_in_the_values_of_an_empty_code_is_a_root():
    load_city(CityContent(entries=(CITY, unit("hall", parent=CodeOf("unit", "")))), by=None, at=AT)
    assert Unit.objects.get().parent is None
