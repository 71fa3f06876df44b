"""What the nouns differ in: aliases of units, roles of people, coordinates of places, hours of the week."""

from __future__ import annotations

from typing import Any

import pytest
from tests.civic.sample_city import make_person, make_unit
from tests.civic.views.api.caller import Caller

from hamseda.civic.enums import Role
from hamseda.civic.models import Person, Unit
from hamseda.civic.views.api.nouns import RESOURCES

pytestmark = pytest.mark.django_db


@pytest.fixture
def city() -> Unit:
    return make_unit("city")


@pytest.fixture
def root(city: Unit) -> Caller:
    return Caller(make_person("root", city, role=Role.ADMINISTRATOR))


def values_for(noun: str, city: Unit) -> dict[str, Any]:
    """Return the least that makes a record of each noun."""
    named = {"code": "new", "name_fa": "نو"}
    return {
        "unit": {**named, "kind": "department", "parent_id": city.pk},
        "person": {"username": "new", "name_fa": "نو", "unit_id": city.pk},
        "occasion": {**named, "calendar": "jalali", "month": 1, "day": 1},
        "place": {**named, "kind": "venue"},
        "topic": named,
        "audience": named,
        "channel": {**named, "kind": "site"},
        "service": {**named, "unit_id": city.pk},
        "duty": {**named, "unit_id": city.pk},
        "working_time": {"weekday": 0, "opens": "07:30", "closes": "14:30"},
        "exceptional_day": {"day": "2026-04-19", "reason": "برف"},
    }[noun]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.noun)
def test_every_noun_is_made_read_changed_and_removed(resource, root: Caller, city: Unit):
    made = root.make(resource.plural, **values_for(resource.noun, city))
    address = f"{resource.plural}/{made['id']}"
    first = root.get(address)
    field = "reason" if resource.noun == "exceptional_day" else "closes" if resource.noun == "working_time" else "name_en"
    new = "15:00:00" if field == "closes" else "New"
    changed = root.call("PATCH", address, {field: new}, if_match=first["ETag"])
    assert (changed.status_code, changed.json()[field], changed.json()["version"]) == (200, new, first.json()["version"] + 1)
    assert root.get(f"{address}/history").json()["count"] == 2
    assert root.call("DELETE", address, if_match=changed["ETag"]).status_code == 204
    assert root.get(address).status_code == 404


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.noun)
@pytest.mark.parametrize("records", [1, 3])
def test_every_list_takes_the_same_queries_at_any_length(resource, records: int, city: Unit, django_assert_max_num_queries):
    # The token with its person, how many there are, the page, and what belongs to its records.
    root = Caller(make_person("root", city, role=Role.ADMINISTRATOR))
    for number in range(records):
        values = values_for(resource.noun, city)
        changes = {"code": f"new-{number}", "username": f"new-{number}", "weekday": number, "day": f"2026-04-{19 + number}"}
        changes = {name: value for name, value in changes.items() if name in values and resource.noun != "occasion"}
        root.make(resource.plural, **values | changes | ({"code": f"new-{number}"} if "code" in values else {}))
    root.get(resource.plural)
    with django_assert_max_num_queries(3 + len(resource.fetched)):
        assert root.get(resource.plural).status_code == 200


def test_unit_keeps_its_aliases_and_its_place_in_the_tree(root: Caller, city: Unit):
    made = root.make(
        "units", code="d3", name_fa="منطقه ۳", kind="district", parent_id=city.pk, aliases=[{"language": "fa", "text": "سه"}]
    )
    assert (made["path"], made["aliases"]) == (f"{city.path}{made['id']}/", [{"language": "fa", "text": "سه"}])
    aliases = [{"language": "en", "text": "Three"}, {"language": "fa", "text": "سه"}]
    changed = root.call("PATCH", f"units/{made['id']}", {"aliases": aliases}, if_match="*").json()
    assert sorted(changed["aliases"], key=lambda alias: alias["language"]) == aliases


def test_unit_below_itself_is_refused(root: Caller, city: Unit):
    response = root.call("PATCH", f"units/{city.pk}", {"parent_id": city.pk}, if_match="*")
    assert (response.status_code, list(response.json()["error"]["fields"])) == (422, ["parent"])


def test_person_made_by_a_program_cannot_sign_in_yet(root: Caller, city: Unit):
    made = root.make("people", username="new", name_fa="نو", unit_id=city.pk, languages=["fa", "ar"])
    assert ("password" in made, Person.objects.get(pk=made["id"]).has_usable_password()) == (False, False)


def test_person_is_given_roles_only_by_who_administers_their_unit(root: Caller, city: Unit):
    district = make_unit("district", parent=city)
    local = Caller(make_person("local", district, role=Role.ADMINISTRATOR))
    person = make_person("one", district)
    answers = [
        local.call("PATCH", f"people/{person.pk}", {"roles": [{"role": "officer", "unit_id": unit.pk}]}, if_match="*")
        for unit in (district, city)
    ]
    assert [answer.status_code in (403, 422) for answer in answers] == [False, True]
    assert [(held.role, held.unit) for held in person.roles.all()] == [(Role.OFFICER, district)]


def test_administrator_of_a_district_does_not_take_over_someone_above(city: Unit, root: Caller):
    district = make_unit("district", parent=city)
    local = Caller(make_person("local", district, role=Role.ADMINISTRATOR))
    chief = make_person("chief", district)
    chief.roles.create(role=Role.ADMINISTRATOR, unit=city)
    answers = [local.call("PATCH", f"people/{chief.pk}", {"email": "x@example.org"}, if_match="*")]
    answers.append(local.call("DELETE", f"people/{chief.pk}", if_match="*"))
    assert [answer.status_code for answer in answers] == [403, 403]


def test_liaison_changes_contact_data_and_is_told_which_fields_are_closed(city: Unit):
    liaison = Caller(make_person("liaison", city, role=Role.LIAISON))
    open_field = liaison.call("PATCH", f"units/{city.pk}", {"phone": "051"}, if_match="*")
    closed = liaison.call("PATCH", f"units/{city.pk}", {"phone": "051", "kind": "partner"}, if_match="*")
    assert (open_field.status_code, closed.status_code, list(closed.json()["error"]["fields"])) == (200, 403, ["kind"])


@pytest.mark.parametrize(
    ("latitude", "status"), [("36.297", 201), (36.297, 201), ("91", 422), ("1.1234567", 422), ("NaN", 422)]
)
def test_place_takes_degrees_of_the_earth_alone(latitude: object, status: int, root: Caller, city: Unit):
    response = root.call("POST", "places", {**values_for("place", city), "latitude": latitude, "longitude": "59.6"})
    assert response.status_code == status


@pytest.mark.parametrize(("opens", "status"), [("07:30", 201), ("07:30Z", 422), ("15:00", 422), ("25:00", 422)])
def test_working_hours_are_plain_times_in_order(opens: str, status: int, root: Caller):
    assert root.call("POST", "working_times", {"weekday": 0, "opens": opens, "closes": "14:30"}).status_code == status


def test_own_account_tells_roles_and_scopes(city: Unit):
    caller = Caller(make_person("one", city, role=Role.OFFICER), ["units:read"])
    told = caller.get("me").json()
    assert (told["username"], told["scopes"], [role["role"] for role in told["roles"]]) == ("one", ["units:read"], ["officer"])


def test_acts_of_what_programs_did_are_read(root: Caller, city: Unit):
    root.make("services", code="x", name_fa="خدمت", unit_id=city.pk)
    act = root.get("acts").json()["items"][0]
    assert (act["kind"], act["noun"], act["unit_ids"], act["person_id"]) == ("created", "service", [city.pk], root.person.pk)
    assert root.get(f"acts/{act['id']}").json() == act


def test_administrator_of_a_district_cannot_lift_it_out_of_the_city(city: Unit, root: Caller):
    district = make_unit("district", parent=city)
    local = Caller(make_person("local", district, role=Role.ADMINISTRATOR))
    lifted = local.call("PATCH", f"units/{district.pk}", {"parent_id": None}, if_match="*")
    renamed = local.call("PATCH", f"units/{district.pk}", {"parent_id": city.pk, "name_en": "Own"}, if_match="*")
    district.refresh_from_db()
    assert (lifted.status_code, renamed.status_code, district.parent, district.name_en) == (403, 200, city, "Own")
