"""Roles as the table sees them."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.domain.queries.permission import Holding, holdings_of, people_who_hold
from hamseda.civic.enums import Role

DAY = date(2026, 4, 19)
PATHS = st.lists(st.integers(1, 99), min_size=1, max_size=5).map(lambda ids: "".join(f"{number}/" for number in ids))


@given(PATHS, PATHS)
def test_holding_covers_its_branch_and_nothing_else(own: str, other: str):
    units, others = own.split("/")[:-1], other.split("/")[:-1]
    assert Holding(Role.OFFICER, own).covers(other) is (others[: len(units)] == units)


def test_holding_without_a_path_covers_nothing():
    assert [Holding(Role.OFFICER, "").covers(path) for path in ("1/", None)] == [False, False]


def test_holding_at_the_top_covers_records_of_no_unit():
    assert [Holding(Role.OFFICER, path).covers(None) for path in ("1/", "1/2/")] == [True, False]


@given(st.dates(), st.none() | st.dates(), st.none() | st.dates())
def test_holding_is_current_exactly_when_it_has_begun_and_not_ended(day: date, starts: date | None, ends: date | None):
    holding = Holding(Role.OFFICER, "1/", starts, ends)
    assert holding.is_current(day) is ((starts is None or starts <= day) and (ends is None or day <= ends))


@pytest.mark.django_db
@pytest.mark.parametrize("roles", [1, 3])
def test_holdings_of_any_number_of_roles_take_one_query(roles: int, django_assert_num_queries):
    person = make_person("one", make_unit("city"))
    for role in list(Role)[:roles]:
        person.roles.create(role=role, unit=person.unit)
    with django_assert_num_queries(1):
        found = holdings_of(person)
    assert [holding.role for holding in found] == sorted(list(Role)[:roles], key=str)


@pytest.mark.django_db
@pytest.mark.parametrize("people", [1, 3])
def test_people_who_hold_any_number_take_one_query(people: int, django_assert_num_queries):
    unit = make_unit("city")
    for number in range(people):
        make_person(f"person-{number}", unit, role=Role.APPROVER)
    with override("fa"), django_assert_num_queries(1):
        able = people_who_hold([Role.APPROVER], unit_path=unit.path, is_for_any_unit=False, day=DAY)
    assert [(holder.role, holder.unit) for holder in able] == [(Role.APPROVER, "واحد city")] * people
