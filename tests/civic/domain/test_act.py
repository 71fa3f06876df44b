"""An act is recorded once, however often it is told."""

from __future__ import annotations

import pytest
from tests.civic.sample_city import AT, LATER, make_person, make_unit

from hamseda.civic.domain.act import record_act
from hamseda.civic.enums import ActKind
from hamseda.civic.models import Act

pytestmark = pytest.mark.django_db


def test_record_act_told_twice_is_kept_once_as_it_was_first_told():
    first, second = make_unit("first"), make_unit("second")
    person = make_person("person", first)
    for at, kind in ((AT, ActKind.ASKED), (LATER, ActKind.ANSWERED)):
        record_act(kind, units=[first, second], noun="statement", record_id=7, key="statement:7:asked", by=person, at=at)
    (act,) = Act.objects.all()
    assert (act.kind, act.at, act.person) == ("asked", AT, person)
    assert set(act.units.all()) == {first, second}
