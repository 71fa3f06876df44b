"""One answer for pages and the API: who may, why not, for which units and fields, and who can."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils.translation import override
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.permission import (
    NotAllowed,
    decide,
    is_moved,
    may_give_role,
    people_who_can,
    require_within,
    units_that_guard,
)
from hamseda.civic.domain.subject import Subject
from hamseda.civic.enums import Role
from hamseda.civic.enums.permission import Reason
from hamseda.civic.models import Person, RoleHolding, Topic, Unit
from hamseda.civic.rules.permissions import TABLE

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 19)


@pytest.fixture
def city() -> Unit:
    return make_unit("city")


@pytest.fixture
def district(city: Unit) -> Unit:
    return make_unit("district", parent=city)


@pytest.fixture
def elsewhere(city: Unit) -> Unit:
    return make_unit("elsewhere", parent=city)


def reason(person: Person | None, url_name: str, verb: str = "GET", subject: Subject | None = None) -> Reason:
    return decide(person, url_name=url_name, verb=verb, at=AT, subject=subject).reason


def within(unit: Unit) -> Subject:
    return Subject(unit_path=unit.path)


def test_decide_for_an_address_without_a_line_refuses_everyone(district: Unit):
    assert reason(make_person("root", district, role=Role.ADMINISTRATOR), "civic:nowhere") == Reason.NO_LINE


def test_decide_for_a_closed_address_refuses_administrators_too(city: Unit):
    assert reason(make_person("root", city, role=Role.ADMINISTRATOR), "account_email") == Reason.CLOSED


def test_decide_for_an_open_address_allows_nobody_in_particular():
    assert reason(None, "account_login", "POST") == Reason.EVERYONE


def test_decide_for_someone_not_signed_in_asks_for_a_sign_in():
    assert reason(None, "civic:unit_list") == Reason.NOT_SIGNED_IN


def test_decide_for_an_inactive_person_refuses_what_all_others_may(district: Unit):
    person = make_person("gone", district)
    person.is_active = False
    assert reason(person, "civic:unit_list") == Reason.NOT_ACTIVE


def test_decide_for_someone_without_a_role_lets_them_read(district: Unit):
    assert reason(make_person("reader", district), "civic:unit_page", subject=within(district)) == Reason.SIGNED_IN


def test_decide_head_is_decided_as_get(district: Unit):
    assert reason(make_person("reader", district), "civic:unit_list", "HEAD") == Reason.SIGNED_IN


@pytest.mark.parametrize("role", list(Role))
def test_decide_changing_a_unit_is_for_administrators_and_liaisons(role: Role, district: Unit):
    allowed = reason(make_person("one", district, role=role), "civic:unit_edit", "POST", within(district)) == Reason.ROLE_HELD
    assert allowed is (role in {Role.ADMINISTRATOR, Role.LIAISON})


def test_decide_for_a_unit_below_the_roles_own_allows(city: Unit, district: Unit):
    person = make_person("head", city, role=Role.ADMINISTRATOR)
    assert reason(person, "civic:unit_edit", "POST", within(district)) == Reason.ROLE_HELD


@pytest.mark.parametrize("place", ["city", "elsewhere"])
def test_decide_for_a_unit_above_or_beside_the_roles_own_refuses(place: str, city: Unit, district: Unit, elsewhere: Unit):
    person = make_person("local", district, role=Role.ADMINISTRATOR)
    unit = {"city": city, "elsewhere": elsewhere}[place]
    assert reason(person, "civic:unit_edit", "POST", within(unit)) == Reason.ROLE_FOR_ANOTHER_UNIT


def test_decide_for_a_unit_whose_number_begins_alike_refuses(city: Unit):
    person = make_person("local", make_unit("unit", parent=city), role=Role.ADMINISTRATOR)
    alike = Subject(unit_path=f"{person.unit.path[:-1]}0/")
    assert reason(person, "civic:unit_edit", "POST", alike) == Reason.ROLE_FOR_ANOTHER_UNIT


def test_decide_for_a_record_of_no_unit_needs_a_role_at_the_top(city: Unit, district: Unit):
    whole = Subject(unit_path=None)
    assert reason(make_person("top", city, role=Role.ADMINISTRATOR), "civic:place_edit", "POST", whole) == Reason.ROLE_HELD
    local = make_person("local", district, role=Role.ADMINISTRATOR)
    assert reason(local, "civic:place_edit", "POST", whole) == Reason.ROLE_FOR_ANOTHER_UNIT


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        (None, None, Reason.ROLE_HELD),
        (0, 0, Reason.ROLE_HELD),
        (1, None, Reason.ROLE_HAS_NOT_BEGUN),
        (None, -1, Reason.ROLE_HAS_ENDED),
    ],
)
def test_decide_holds_roles_to_their_days(starts: int | None, ends: int | None, expected: Reason, district: Unit):
    person = make_person("timed", district)
    days = [None if offset is None else TODAY + timedelta(days=offset) for offset in (starts, ends)]
    RoleHolding.objects.create(person=person, role=Role.ADMINISTRATOR, unit=district, starts_on=days[0], ends_on=days[1])
    assert reason(person, "civic:unit_edit", "POST", within(district)) == expected


def test_decide_for_a_liaison_opens_contact_fields_alone(district: Unit):
    person = make_person("liaison", district, role=Role.LIAISON)
    decision = decide(person, url_name="civic:unit_edit", verb="POST", at=AT, subject=within(district))
    assert [decision.lets_change(field) for field in ("phone", "aliases", "parent", "code")] == [True, True, False, False]


def test_decide_for_a_liaison_who_is_administrator_too_opens_every_field(district: Unit):
    person = make_person("both", district, role=Role.LIAISON)
    RoleHolding.objects.create(person=person, role=Role.ADMINISTRATOR, unit=district)
    decision = decide(person, url_name="civic:unit_edit", verb="POST", at=AT, subject=within(district))
    assert decision.lets_change("parent")


def test_decide_for_a_person_of_higher_standing_leaves_only_contact_data_open(city: Unit, district: Unit):
    local = make_person("local", district, role=Role.ADMINISTRATOR)
    subject = Subject(unit_path=district.path, person_id=99, role_paths=(city.path,))
    assert reason(local, "civic:person_edit", "POST", subject) == Reason.ROLE_FOR_ANOTHER_UNIT
    assert reason(local, "civic:person_invite", "POST", subject) == Reason.ROLE_FOR_ANOTHER_UNIT
    liaison = make_person("liaison", district, role=Role.LIAISON)
    decision = decide(liaison, url_name="civic:person_edit", verb="POST", at=AT, subject=subject)
    assert (decision.is_allowed, decision.lets_change("phone"), decision.lets_change("email")) == (True, True, False)


def test_decide_about_ones_own_token_refuses_everyone_else(city: Unit):
    owner, other = make_person("owner", city), make_person("other", city, role=Role.ADMINISTRATOR)
    own = Subject(person_id=owner.pk)
    assert reason(owner, "civic:token_revoke", "POST", own) == Reason.ONESELF
    assert reason(other, "civic:token_revoke", "POST", own) == Reason.ANOTHER_PERSON


def test_decide_about_ones_own_import_still_asks_for_the_role(district: Unit):
    person = make_person("once", district)
    own = Subject(person_id=person.pk)
    assert reason(person, "civic:unit_import_preview", "POST", own) == Reason.NO_ROLE
    RoleHolding.objects.create(person=person, role=Role.ADMINISTRATOR, unit=district)
    assert reason(person, "civic:unit_import_preview", "POST", own) == Reason.ROLE_HELD


def test_require_within_for_a_unit_out_of_reach_raises(district: Unit, elsewhere: Unit):
    person = make_person("local", district, role=Role.ADMINISTRATOR)
    decision = decide(person, url_name="civic:unit_create", verb="POST", at=AT)
    require_within(decision, district)
    with pytest.raises(NotAllowed) as refusal:
        require_within(decision, elsewhere)
    assert (refusal.value.decision.reason, refusal.value.unit_path) == (Reason.ROLE_FOR_ANOTHER_UNIT, elsewhere.path)


def test_require_within_for_a_record_of_the_whole_city_raises_for_a_local_role(district: Unit):
    decision = decide(make_person("local", district, role=Role.ADMINISTRATOR), url_name="civic:unit_create", verb="POST", at=AT)
    with pytest.raises(NotAllowed):
        require_within(decision, None)


def test_require_within_for_a_permission_without_borders_lets_pass(district: Unit, elsewhere: Unit):
    decision = decide(make_person("officer", district, role=Role.OFFICER), url_name="civic:topic_create", verb="POST", at=AT)
    require_within(decision, elsewhere)
    assert decision.branches is None


def test_may_give_role_is_for_administrators_within_their_units(city: Unit, district: Unit):
    local = make_person("local", district, role=Role.ADMINISTRATOR)
    officer = make_person("officer", city, role=Role.OFFICER)
    found = [may_give_role(giver, unit=unit, at=AT) for giver in (local, officer, None) for unit in (district, city)]
    assert found == [True, False, False, False, True, True]


def test_people_who_can_names_the_nearest_first_and_nobody_out_of_reach(city: Unit, district: Unit, elsewhere: Unit):
    make_person("top", city, role=Role.ADMINISTRATOR)
    make_person("near", district, role=Role.ADMINISTRATOR)
    make_person("far", elsewhere, role=Role.ADMINISTRATOR)
    make_person("liaison", district, role=Role.LIAISON)
    with override("fa"):
        able = people_who_can(TABLE["civic:unit_edit", "POST"], subject=within(district), at=AT)
    assert [(holder.name, holder.role) for holder in able] == [
        ("شخص near", Role.ADMINISTRATOR),
        ("شخص top", Role.ADMINISTRATOR),
    ]


def test_people_who_can_leaves_out_ended_roles_and_inactive_people(district: Unit):
    ended = make_person("ended", district)
    RoleHolding.objects.create(person=ended, role=Role.ADMINISTRATOR, unit=district, ends_on=TODAY - timedelta(days=1))
    Person.objects.filter(pk=make_person("gone", district, role=Role.ADMINISTRATOR).pk).update(is_active=False)
    assert people_who_can(TABLE["civic:unit_edit", "POST"], subject=within(district), at=AT) == []


def test_people_who_can_for_what_everyone_may_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert people_who_can(TABLE["civic:unit_list", "GET"], subject=None, at=AT) == []


def test_is_moved_by_another_unit_or_none_and_not_by_the_same(city: Unit, district: Unit):
    topic = Topic(code="x", unit=district)
    found = [is_moved(topic, values) for values in ({}, {"unit": district}, {"unit": city}, {"unit": None}, {"parent": city})]
    assert found == [False, False, True, True, False]
    assert [is_moved(district, {"parent": parent}) for parent in (city, None)] == [False, True]


def test_units_that_guard_a_person_are_their_own_and_those_of_their_roles(city: Unit, district: Unit):
    chief = make_person("chief", district)
    chief.roles.create(role=Role.DIRECTOR, unit=city)
    assert (units_that_guard(chief), units_that_guard(city), units_that_guard(Topic())) == ((district, city), (city,), (None,))
