"""Acts are listed by kind, unit and person, in few queries."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.act import record_act
from hamseda.civic.enums import ActKind

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("count", [1, 3])
def test_act_list_of_a_unit_shows_its_acts_alone_in_few_queries(count: int, django_assert_max_num_queries):
    unit, other = make_unit("unit"), make_unit("other")
    person = make_person("person", unit)
    acts = [
        record_act(ActKind.ASKED, units=[unit, other], noun="unit", record_id=unit.pk, key=f"a{number}", by=person, at=AT)
        for number in range(count)
    ]
    record_act(ActKind.CHANGED, units=[other], noun="unit", record_id=other.pk, key="b", by=None, at=AT)
    client = Client()
    client.force_login(person)
    with django_assert_max_num_queries(12):
        response = client.get(reverse("civic:act_list"), {"unit": "unit", "person": "person", "kind": "asked"})
    assert {row.record for row in response.context["list"].rows} == set(acts)
    assert response.context["list"].rows[0].cells[2].link == f"/units/{unit.pk}/"
