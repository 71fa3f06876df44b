"""People keep their roles, deputies and absences; nobody takes a role they may not give, and the city keeps an administrator."""

from __future__ import annotations

from datetime import date

import pytest
from tests.civic.sample_city import AT, LATER, make_person, make_unit

from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.domain.person import (
    add_absence,
    change_person,
    create_person,
    end_role,
    give_role,
    remove_person,
    set_deputies,
)
from hamseda.civic.enums import Role
from hamseda.civic.models import Deputy, Person, Revision, RoleHolding

pytestmark = pytest.mark.django_db


def test_create_person_cannot_sign_in_with_a_password():
    person = create_person(
        values={"username": "officer", "name_fa": "کارشناس خبر ۱", "unit": make_unit("city")}, by=None, at=AT
    )
    assert Person.objects.get(pk=person.pk).has_usable_password() is False
    assert "password" not in Revision.objects.get(noun="person").changes


def test_create_person_without_a_unit_is_refused():
    with pytest.raises(InvalidRecord):
        create_person(values={"username": "officer", "name_fa": "کارشناس"}, by=None, at=AT)


def test_give_role_by_the_system_is_kept_and_recorded():
    unit = make_unit("city")
    person = give_role(make_person("officer", unit), role=Role.OFFICER, unit=unit, by=None, at=AT)
    assert list(RoleHolding.objects.values_list("person", "role", "unit")) == [(person.pk, "officer", unit.pk)]
    assert "roles" in Revision.objects.get(noun="person").changes


def test_give_role_by_an_administrator_of_another_branch_is_refused():
    city = make_unit("city")
    left, right = make_unit("left", parent=city), make_unit("right", parent=city)
    giver = make_person("administrator", left, role=Role.ADMINISTRATOR)
    person = make_person("officer", left)
    with pytest.raises(InvalidRecord) as refused:
        give_role(person, role=Role.APPROVER, unit=right, by=giver, at=AT)
    assert list(refused.value.messages) == ["roles"]


def test_give_role_by_an_administrator_leaves_roles_elsewhere_untouched():
    city = make_unit("city")
    left, right = make_unit("left", parent=city), make_unit("right", parent=city)
    giver = make_person("administrator", left, role=Role.ADMINISTRATOR)
    person = make_person("officer", right, role=Role.OFFICER)
    give_role(person, role=Role.APPROVER, unit=left, by=giver, at=AT)
    assert sorted(person.roles.values_list("role", "unit__code")) == [("approver", "left"), ("officer", "right")]


def test_end_role_keeps_the_holding_with_its_last_day():
    unit = make_unit("city")
    person = make_person("officer", unit, role=Role.OFFICER)
    end_role(RoleHolding.objects.get(person=person), on=date(2026, 4, 30), by=None, at=LATER)
    assert list(person.roles.values_list("role", "ends_on")) == [("officer", date(2026, 4, 30))]


def test_change_person_role_named_twice_is_refused():
    unit = make_unit("city")
    row = {"role": Role.OFFICER, "unit": unit, "starts_on": None, "ends_on": None}
    with pytest.raises(InvalidRecord):
        change_person(
            make_person("officer", unit),
            values={"roles": [row, {**row, "ends_on": date(2026, 5, 1)}]},
            expected_version=1,
            by=None,
            at=AT,
        )


def test_change_person_role_that_ends_before_it_starts_is_refused():
    unit = make_unit("city")
    with pytest.raises(InvalidRecord):
        give_role(
            make_person("officer", unit),
            role=Role.OFFICER,
            unit=unit,
            starts_on=date(2026, 5, 2),
            ends_on=date(2026, 5, 1),
            by=None,
            at=AT,
        )


def test_change_person_last_administrator_cannot_leave_the_city_without_one():
    city = make_unit("city")
    person = make_person("administrator", city, role=Role.ADMINISTRATOR)
    for values in ({"is_active": False}, {"roles": []}):
        with pytest.raises(InvalidRecord):
            change_person(person, values=values, expected_version=1, by=None, at=AT)
    with pytest.raises(InvalidRecord):
        remove_person(person, expected_version=1, by=None, at=AT)
    assert RoleHolding.objects.filter(person=person, person__is_active=True).count() == 1


def test_change_person_administrator_may_leave_when_another_is_there():
    city = make_unit("city")
    person = make_person("administrator", city, role=Role.ADMINISTRATOR)
    make_person("second", city, role=Role.ADMINISTRATOR)
    assert change_person(person, values={"is_active": False}, expected_version=1, by=None, at=AT).is_active is False


def test_set_deputies_keeps_their_order():
    unit = make_unit("city")
    person, first, second = (make_person(name, unit) for name in ("person", "first", "second"))
    set_deputies(person, deputies=[second, first], by=None, at=AT)
    assert [row.deputy for row in Deputy.objects.filter(person=person)] == [second, first]


def test_set_deputies_with_oneself_or_twice_is_refused():
    unit = make_unit("city")
    person, other = make_person("person", unit), make_person("other", unit)
    for deputies in ([person], [other, other]):
        with pytest.raises(InvalidRecord):
            set_deputies(person, deputies=deputies, by=None, at=AT)
    assert Deputy.objects.count() == 0


def test_add_absence_that_overlaps_another_is_refused():
    person = make_person("person", make_unit("city"))
    person = add_absence(person, starts_on=date(2026, 5, 1), ends_on=date(2026, 5, 5), by=None, at=AT)
    with pytest.raises(InvalidRecord):
        add_absence(person, starts_on=date(2026, 5, 5), ends_on=date(2026, 5, 7), by=None, at=AT)
    next_to_it = add_absence(person, starts_on=date(2026, 5, 6), ends_on=date(2026, 5, 7), by=None, at=AT)
    assert next_to_it.absences.count() == 2


def test_add_absence_that_ends_before_it_begins_is_refused():
    with pytest.raises(InvalidRecord):
        add_absence(
            make_person("person", make_unit("city")), starts_on=date(2026, 5, 5), ends_on=date(2026, 5, 1), by=None, at=AT
        )


def test_remove_person_nobody_needs_goes():
    person = make_person("person", make_unit("city"))
    remove_person(person, expected_version=1, by=None, at=AT)
    assert not Person.objects.filter(username="person").exists()
