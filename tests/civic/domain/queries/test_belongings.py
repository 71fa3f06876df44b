"""Everything that hangs on a unit or a person, in one query however much it is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils.translation import override
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.queries.belongings import belongings_of_person, belongings_of_unit
from hamseda.civic.domain.unit import create_unit
from hamseda.civic.enums import ChannelKind, PlaceKind, Role
from hamseda.civic.models import Channel, Deputy, Duty, Place, Service, Spokesperson, Topic

pytestmark = pytest.mark.django_db
DAY = date(2026, 4, 19)


@pytest.mark.parametrize("count", [1, 3])
def test_belongings_of_unit_of_every_kind_take_one_query(count, django_assert_num_queries):
    unit = make_unit("unit")
    for number in range(count):
        Place.objects.create(code=f"p{number}", kind=PlaceKind.VENUE, name_fa="میدان", unit=unit)
        Topic.objects.create(code=f"t{number}", name_fa="ترافیک", unit=unit)
        Service.objects.create(code=f"s{number}", name_fa="سامانه", unit=unit)
        Duty.objects.create(code=f"d{number}", name_fa="وظیفه", unit=unit)
        Channel.objects.create(code=f"c{number}", name_fa="پایگاه", unit=unit, kind=ChannelKind.SITE)
        make_person(f"person-{number}", unit, role=Role.LIAISON)
    with django_assert_num_queries(1):
        found = belongings_of_unit(unit, DAY)
    assert {kind: len(rows) for kind, rows in found.items()} == dict.fromkeys(
        ("place", "topic", "service", "duty", "channel", "holder"), count
    )
    assert {row.detail for row in found["holder"]} == {"liaison"}


def test_belongings_of_unit_with_a_shared_alias_name_the_other_unit():
    unit = create_unit(values={"code": "a", "kind": "department", "name_fa": "الف", "aliases_fa": ["مرکز"]}, by=None, at=AT)
    other = create_unit(values={"code": "b", "kind": "department", "name_fa": "ب", "aliases_fa": ["مركز"]}, by=None, at=AT)
    assert [(row.pk, row.detail) for row in belongings_of_unit(unit, DAY)["shared"]] == [(other.pk, "مركز")]


def test_belongings_of_person_are_topics_of_today_and_those_they_stand_in_for():
    unit = make_unit("unit")
    person, boss = make_person("person", unit), make_person("boss", unit)
    Deputy.objects.create(person=boss, deputy=person)
    now, then = (Topic.objects.create(code=code, name_fa=code) for code in ("now", "then"))
    Spokesperson.objects.create(topic=now, person=person)
    Spokesperson.objects.create(topic=then, person=person, ends_on=DAY - timedelta(1))
    found = belongings_of_person(person, DAY)
    assert {kind: [row.pk for row in rows] for kind, rows in found.items()} == {"topic": [now.pk], "stands_in_for": [boss.pk]}
    with override("en"):
        assert found["stands_in_for"][0].name == "Person boss"
