"""The city's own record is changed with a version like any other."""

from __future__ import annotations

import pytest
from tests.civic.sample_city import AT

from hamseda.civic.domain.city import change_city
from hamseda.civic.domain.errors import StaleRecord
from hamseda.civic.models import City, Revision

pytestmark = pytest.mark.django_db


def city() -> City:
    return City.objects.create(
        code="elsewhere", name_en="Elsewhere", country="GB", time_zone="Europe/London", first_calendar="gregorian",
        first_weekday=0, language="en",
    )  # fmt: skip


def test_change_city_mission_raises_the_version_and_leaves_a_revision():
    changed = change_city(city(), values={"mission_en": "One voice."}, expected_version=1, by=None, at=AT)
    assert (changed.version, Revision.objects.get(noun="city").changes) == (2, {"mission_en": ["", "One voice."]})


def test_change_city_over_a_newer_version_is_refused():
    standing = city()
    change_city(standing, values={"mission_en": "One voice."}, expected_version=1, by=None, at=AT)
    with pytest.raises(StaleRecord):
        change_city(standing, values={"mission_en": "Another."}, expected_version=1, by=None, at=AT)
