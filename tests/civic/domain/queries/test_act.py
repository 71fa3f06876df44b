"""Acts are read by unit, pair, person, record and time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.civic.sample_city import AT, LATER, make_person, make_unit

from hamseda.civic.domain.act import record_act
from hamseda.civic.domain.queries.act import (
    acts_between,
    acts_of_pair,
    acts_of_person,
    acts_of_unit,
    acts_on_record,
    joint_acts,
)
from hamseda.civic.enums import ActKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def acts():
    first, second = make_unit("first"), make_unit("second")
    person = make_person("person", first)
    joint = record_act(ActKind.ASKED, units=[first, second], noun="statement", record_id=1, key="a", by=person, at=AT)
    alone = record_act(ActKind.CHANGED, units=[first], noun="unit", record_id=1, key="b", by=None, at=LATER)
    return first, second, person, joint, alone


def test_acts_of_a_unit_a_pair_a_person_and_a_record_are_theirs_newest_first(acts):
    first, second, person, joint, alone = acts
    assert list(acts_of_unit(first)) == [alone, joint]
    assert list(acts_of_pair(first, second)) == [joint] == list(acts_of_pair(second, first))
    assert list(acts_of_person(person)) == [joint]
    assert list(acts_on_record("unit", 1)) == [alone]


def test_acts_between_two_moments_leave_out_the_last(acts):
    *_others, joint, alone = acts
    assert list(acts_between(AT, LATER)) == [joint]
    assert list(acts_between(AT, LATER + timedelta(seconds=1))) == [alone, joint]


def test_joint_acts_are_those_of_two_units(acts):
    *_others, joint, _alone = acts
    assert list(joint_acts(AT, LATER + timedelta(days=1))) == [joint]
