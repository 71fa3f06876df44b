"""The mandate reads duties, services and voices with a fixed number of queries."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.domain.queries.mandate import duties_in_order, services_by_unit, topics_with_voices
from hamseda.civic.models import Duty, Service, Spokesperson, Topic

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("count", [1, 3])
def test_mandate_with_more_rows_asks_no_more(count: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    unit = make_unit("root")
    speaker = make_person("speaker", unit)
    for number in range(count):
        Duty.objects.create(code=f"d{number}", name_fa="وظیفه", order=count - number, unit=unit)
        Service.objects.create(code=f"s{number}", name_fa="خدمت", unit=unit)
        Spokesperson.objects.create(topic=Topic.objects.create(code=f"t{number}", name_fa="موضوع"), person=speaker)
    with django_assert_num_queries(5):
        duties = [(duty.code, duty.unit.code) for duty in duties_in_order()]
        services = [(each.code, len(rows)) for each, rows in services_by_unit()]
        voices = [[row.person for row in topic.spokespersons.all()] for topic in topics_with_voices()]
    assert duties == [(f"d{number}", "root") for number in reversed(range(count))]
    assert services == [("root", count)]
    assert voices == [[speaker]] * count
