"""What people, units, places and topics offer to Today and the palette."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.unit import create_unit
from hamseda.civic.interfaces.people_offer import (
    people_away,
    people_named,
    people_one_stands_in_for,
    places_named,
    topics_named,
    units_named,
)
from hamseda.civic.models import Absence, Deputy, Person, Place, Topic

pytestmark = pytest.mark.django_db
TODAY = timezone.localtime(AT).date()


def away(person: Person) -> None:
    Absence.objects.create(person=person, starts_on=TODAY, ends_on=TODAY + timedelta(1))


def test_people_away_are_those_of_ones_own_unit():
    unit = make_unit("city")
    person, colleague, other = make_person("person", unit), make_person("colleague", unit), make_person("x", make_unit("y"))
    away(colleague)
    away(other)
    (item,) = people_away(person, AT)
    assert (item.url, item.day) == (f"/people/{colleague.pk}/", TODAY)


def test_people_one_stands_in_for_wait_for_their_deputy():
    unit = make_unit("city")
    boss, deputy = make_person("boss", unit), make_person("deputy", unit)
    Deputy.objects.create(person=boss, deputy=deputy)
    away(boss)
    assert [item.url for item in people_one_stands_in_for(deputy, AT)] == [f"/people/{boss.pk}/"]
    assert list(people_one_stands_in_for(boss, AT)) == []


def test_units_named_by_an_alias_are_offered_with_what_they_are_part_of():
    city = make_unit("city")
    values = {"code": "d9", "kind": "district", "name_fa": "شهرداری منطقه ۹", "parent": city, "aliases_fa": ["منطقه نه"]}
    unit = create_unit(values=values, by=None, at=AT)
    (item,) = units_named(make_person("p", city), "منطقة نه", AT)
    assert (item.label, item.hint, item.url) == (unit.name, city.name, f"/units/{unit.pk}/")


def test_people_named_puts_those_first_whose_name_begins_so():
    unit = make_unit("city")
    second, first = make_person("officer", unit), make_person("other", unit)
    for person, name in ((second, "معاون کارشناس"), (first, "کارشناس خبر")):
        person.name_fa = name
        person.fold_search_text()
        person.save()
    found = [item.url for item in people_named(first, "كارشناس", AT)]
    assert found == [f"/people/{first.pk}/", f"/people/{second.pk}/"]


@pytest.mark.parametrize("typed", ["", "   ", "\u200c"])
def test_palette_for_nothing_typed_offers_nothing(typed: str):
    person = make_person("person", make_unit("city"))
    for provider in (units_named, people_named, places_named, topics_named):
        assert list(provider(person, typed, AT)) == []


def test_places_and_topics_named_are_offered():
    person = make_person("person", make_unit("city"))
    place, topic = Place(code="p", kind="venue", name_fa="میدان شهدا"), Topic(code="t", name_fa="میدان‌ها")
    for record in (place, topic):
        record.fold_search_text()
        record.save()
    assert [item.url for item in places_named(person, "میدان", AT)] == [f"/places/{place.pk}/"]
    assert [item.url for item in topics_named(person, "میدان", AT)] == [f"/topics/{topic.pk}/"]
