"""Roles on a day, who is away, and who answers then."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.domain.queries.person import (
    absent_in_unit,
    absent_people,
    away_whom_one_stands_in_for,
    holders_for,
    people_of_branch,
    people_who_speak,
    people_with_role,
    roles_of,
    who_answers_for,
)
from hamseda.civic.enums import Role
from hamseda.civic.models import Absence, Deputy, Person, RoleHolding

pytestmark = pytest.mark.django_db
DAY = date(2026, 4, 19)


def away(person: Person) -> None:
    Absence.objects.create(person=person, starts_on=DAY, ends_on=DAY)


def test_roles_of_a_person_are_those_held_on_the_day():
    unit, other = make_unit("city"), make_unit("other")
    person = make_person("person", unit)
    RoleHolding.objects.create(person=person, role=Role.OFFICER, unit=unit, ends_on=DAY)
    RoleHolding.objects.create(person=person, role=Role.APPROVER, unit=other, starts_on=DAY + timedelta(1))
    assert [holding.role for holding in roles_of(person, DAY)] == ["officer"]
    assert [holding.role for holding in roles_of(person, DAY + timedelta(1))] == ["approver"]


def test_holders_for_a_unit_leave_out_who_is_not_active():
    unit = make_unit("city")
    person = make_person("person", unit, role=Role.OFFICER)
    gone = make_person("gone", unit, role=Role.OFFICER)
    Person.objects.filter(pk=gone.pk).update(is_active=False)
    assert [holding.person for holding in holders_for(unit, DAY)] == [person]


def test_people_with_role_names_each_once():
    unit, other = make_unit("city"), make_unit("other")
    person = make_person("person", unit, role=Role.OFFICER)
    RoleHolding.objects.create(person=person, role=Role.OFFICER, unit=other)
    assert list(people_with_role(Person.objects.all(), Role.OFFICER, DAY)) == [person]


def test_people_of_branch_and_who_speak_a_language():
    city = make_unit("city")
    inside, outside = make_person("inside", make_unit("left", parent=city)), make_person("outside", make_unit("other"))
    Person.objects.filter(pk=inside.pk).update(languages=["fa", "en"])
    Person.objects.filter(pk=outside.pk).update(languages=["ar"])
    assert list(people_of_branch(Person.objects.all(), city)) == [inside]
    assert list(people_who_speak(Person.objects.all(), "ar")) == [outside]


def test_absent_people_and_absent_in_unit_name_who_is_away():
    city = make_unit("city")
    person, here, elsewhere = make_person("person", city), make_person("here", city), make_person("else", make_unit("other"))
    away(person)
    away(elsewhere)
    assert list(absent_people([person.pk, here.pk], DAY)) == [person.pk]
    assert [absence.person for absence in absent_in_unit(city.pk, DAY, but=here)] == [person]
    assert absent_in_unit(city.pk, DAY, but=person) == []


def test_away_whom_one_stands_in_for_leaves_out_who_is_there():
    unit = make_unit("city")
    person, here, deputy = (make_person(name, unit) for name in ("person", "here", "deputy"))
    Deputy.objects.create(person=person, deputy=deputy)
    Deputy.objects.create(person=here, deputy=deputy)
    away(person)
    assert [absence.person for absence in away_whom_one_stands_in_for(deputy, DAY)] == [person]


def test_who_answers_for_someone_present_is_that_person():
    person = make_person("person", make_unit("city"))
    answering = who_answers_for(person, DAY)
    assert answering is not None and (answering.person, answering.instead_of) == (person, ())


def test_who_answers_for_someone_away_is_the_first_deputy_who_is_there():
    unit = make_unit("city")
    person, first, second = (make_person(name, unit) for name in ("person", "first", "second"))
    Deputy.objects.create(person=person, deputy=second, order=2)
    Deputy.objects.create(person=person, deputy=first, order=1)
    away(person)
    away(first)
    answering = who_answers_for(person, DAY)
    assert answering is not None and (answering.person, answering.instead_of) == (second, (person,))


def test_who_answers_for_someone_away_goes_on_to_a_deputys_deputy():
    unit = make_unit("city")
    person, first, second = (make_person(name, unit) for name in ("person", "first", "second"))
    Deputy.objects.create(person=person, deputy=first)
    Deputy.objects.create(person=first, deputy=second)
    away(person)
    away(first)
    answering = who_answers_for(person, DAY)
    assert answering is not None and (answering.person, answering.instead_of) == (second, (person, first))


def test_who_answers_for_two_who_stand_in_for_each_other_and_are_both_away_is_nobody():
    unit = make_unit("city")
    person, other = make_person("person", unit), make_person("other", unit)
    Deputy.objects.create(person=person, deputy=other)
    Deputy.objects.create(person=other, deputy=person)
    away(person)
    away(other)
    assert who_answers_for(person, DAY) is None


def test_who_answers_for_a_person_who_left_is_the_deputy():
    unit = make_unit("city")
    person, other = make_person("person", unit), make_person("other", unit)
    Deputy.objects.create(person=person, deputy=other)
    person.is_active = False
    answering = who_answers_for(person, DAY)
    assert answering is not None and answering.person == other


@pytest.mark.parametrize("count", [1, 3])
def test_who_answers_for_asks_by_level_not_by_person(count: int, django_assert_num_queries):
    unit = make_unit("city")
    person = make_person("person", unit)
    away(person)
    for number in range(count):
        Deputy.objects.create(person=person, deputy=make_person(f"deputy-{number}", unit))
    with django_assert_num_queries(3):
        assert who_answers_for(person, DAY) is not None
