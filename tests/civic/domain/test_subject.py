"""From a record back to its unit and person."""

from __future__ import annotations

import pytest
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.subject import Subject, find_subject, register_subject
from hamseda.civic.enums import Role
from hamseda.civic.models import ApiToken, Place, Topic

pytestmark = pytest.mark.django_db


def test_find_subject_of_a_unit_is_its_own_path():
    unit = make_unit("city")
    assert find_subject("unit", unit.pk) == Subject(unit_path=unit.path)


def test_find_subject_of_a_person_knows_unit_and_roles(django_assert_num_queries):
    city = make_unit("city")
    office = make_unit("office", parent=city)
    person = make_person("one", office)
    person.roles.create(role=Role.DIRECTOR, unit=city)
    with django_assert_num_queries(1):
        assert find_subject("person", person.pk) == Subject(office.path, person.pk, (city.path,))


def test_find_subject_of_a_record_with_a_unit_is_that_units_path():
    unit = make_unit("city")
    place = Place.objects.create(code="gate", kind="venue", name_fa="دروازه", unit=unit)
    assert find_subject("place", place.pk) == Subject(unit_path=unit.path)


def test_find_subject_of_a_record_whose_unit_is_empty_belongs_to_the_city():
    topic = Topic.objects.create(code="water", name_fa="آب")
    assert find_subject("topic", topic.pk) == Subject(unit_path=None)


def test_find_subject_of_a_token_is_its_person():
    person = make_person("one", make_unit("city"))
    token = ApiToken.objects.create(person=person, label="x", digest="d", hint="h", created_at=AT)
    assert find_subject("api_token", token.pk) == Subject(person_id=person.pk)


@pytest.mark.parametrize("noun", ["unit", "person", "place", "api_token", "passkey", "pending_import"])
@pytest.mark.parametrize("pk", [404, 2**70])
def test_find_subject_of_a_record_that_is_not_there_is_none(noun: str, pk: int):
    assert find_subject(noun, pk) is None


def test_find_subject_of_a_kind_nobody_registered_belongs_to_the_city():
    assert find_subject("occasion", 1) == Subject()


def test_register_subject_makes_a_new_kind_known():
    register_subject("test_kind", lambda pk: Subject(unit_path=f"{pk}/"))
    assert find_subject("test_kind", 7) == Subject(unit_path="7/")
