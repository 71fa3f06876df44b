"""Topics keep their spokespersons with them: said in the revision, replaced as one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from hamseda.civic.domain.topic import change_topic, create_topic, remove_topic
from hamseda.civic.enums import UnitKind
from hamseda.civic.models import Person, Revision, Topic, Unit

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def speaker() -> Person:
    unit = Unit.objects.create(code="pr", kind=UnitKind.DEPARTMENT, name_fa="روابط عمومی")
    return Person.objects.create(username="speaker", name_fa="سخنگوی شهرداری", unit=unit)


def _row(person: Person) -> dict[str, object]:
    return {"person": person, "starts_on": date(2026, 3, 21), "ends_on": None}


def test_create_topic_with_a_spokesperson_keeps_both(speaker: Person) -> None:
    values = {"code": "transport", "name_fa": "حمل‌ونقل", "spokespersons": [_row(speaker)]}
    topic = create_topic(values=values, by=None, at=AT)
    assert [(row.person, row.starts_on) for row in topic.spokespersons.all()] == [(speaker, date(2026, 3, 21))]
    assert "spokespersons" in Revision.objects.get(noun="topic", record_id=topic.pk).changes


def test_change_topic_without_the_collection_leaves_spokespersons_alone(speaker: Person) -> None:
    values = {"code": "transport", "name_fa": "حمل‌ونقل", "spokespersons": [_row(speaker)]}
    topic = create_topic(values=values, by=None, at=AT)
    change_topic(topic, values={"note": "خط ۳"}, expected_version=1, by=None, at=AT)
    assert topic.spokespersons.count() == 1


def test_change_topic_with_no_rows_takes_the_spokespersons_away(speaker: Person) -> None:
    values = {"code": "transport", "name_fa": "حمل‌ونقل", "spokespersons": [_row(speaker)]}
    topic = create_topic(values=values, by=None, at=AT)
    changed = change_topic(topic, values={"spokespersons": []}, expected_version=1, by=None, at=AT)
    assert (changed.version, changed.spokespersons.count()) == (2, 0)


def test_remove_topic_takes_its_spokespersons_with_it(speaker: Person) -> None:
    values = {"code": "transport", "name_fa": "حمل‌ونقل", "spokespersons": [_row(speaker)]}
    remove_topic(create_topic(values=values, by=None, at=AT), expected_version=1, by=None, at=AT)
    assert not Topic.objects.exists()
    assert Person.objects.filter(pk=speaker.pk).exists()
