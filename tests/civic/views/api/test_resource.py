"""What every noun has in the API, tried on topics, places and services."""

from __future__ import annotations

import pytest
from tests.civic.sample_city import make_person, make_unit
from tests.civic.views.api.caller import Caller

from hamseda.civic.enums import Role
from hamseda.civic.models import Act, Revision, Topic, Unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def city() -> Unit:
    return make_unit("city")


@pytest.fixture
def root(city: Unit) -> Caller:
    return Caller(make_person("root", city, role=Role.ADMINISTRATOR))


def test_post_makes_a_record_with_history_and_act(root: Caller, city: Unit):
    response = root.call("POST", "topics", {"code": "water", "name_fa": "آب", "unit_id": city.pk})
    topic = Topic.objects.get()
    assert (response.status_code, response["Location"]) == (201, f"/api/v1/topics/{topic.pk}")
    assert response["ETag"] == f'"topic-{topic.pk}-1"'
    assert {key: response.json()[key] for key in ("id", "version", "code", "name_fa", "unit_id", "spokespersons")} == {
        "id": topic.pk, "version": 1, "code": "water", "name_fa": "آب", "unit_id": city.pk, "spokespersons": [],
    }  # fmt: skip
    assert Revision.objects.get(noun="topic").by == root.person
    assert Act.objects.get(noun="topic").person == root.person


def test_post_with_rows_makes_them_too(root: Caller):
    speaker = root.person
    made = root.make("topics", code="water", name_fa="آب", spokespersons=[{"person_id": speaker.pk, "starts_on": "2026-03-21"}])
    assert made["spokespersons"] == [{"person_id": speaker.pk, "starts_on": "2026-03-21", "ends_on": None}]


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"name_fa": "آب"}, ["code"]),
        ({"code": "a b", "name_fa": "آب"}, ["code"]),
        ({"code": "water", "name_fa": "x" * 201}, ["name_fa"]),
        ({"code": "water", "name_fa": "a\x00b"}, ["name_fa"]),
        ({"code": "water", "name_fa": "آب", "colour": "blue"}, ["colour"]),
        ({"code": "water", "name_fa": "آب", "unit_id": 2**70}, ["unit_id"]),
        ({"code": "water", "name_fa": "آب", "unit_id": 404}, ["unit_id"]),
        ({"code": "water", "name_fa": "آب", "spokespersons": [{"person_id": 404}]}, ["spokespersons.0.person_id"]),
        ({"code": "water", "name_fa": "آب", "note": None}, ["note"]),
    ],
)
def test_post_with_wrong_values_names_the_fields_and_makes_nothing(values: dict[str, object], fields: list[str], root: Caller):
    response = root.call("POST", "topics", values)
    assert (response.status_code, response.json()["error"]["code"]) == (422, "invalid")
    assert list(response.json()["error"]["fields"]) == fields
    assert not Topic.objects.exists()


def test_post_with_a_code_in_use_is_refused(root: Caller):
    root.make("topics", code="water", name_fa="آب")
    response = root.call("POST", "topics", {"code": "water", "name_fa": "آب ۲"})
    assert (response.status_code, list(response.json()["error"]["fields"])) == (422, ["code"])


@pytest.mark.parametrize("body", ["{", "[1", "nonsense", '{"a": NaN}', "[" * 100_000])
def test_post_with_what_is_no_json_is_refused(body: str, root: Caller):
    response = root.call("POST", "topics", body)
    assert (response.status_code, response.json()["error"]["code"]) == (400, "bad_request")


@pytest.mark.parametrize("body", ["", "[]", "1", '"text"', "null"])
def test_post_with_json_that_is_no_record_is_refused(body: str, root: Caller):
    assert root.call("POST", "topics", body).status_code == 422


def test_post_of_another_kind_of_content_is_refused(root: Caller):
    response = root.call("POST", "topics", "code=water", content_type="application/x-www-form-urlencoded")
    assert (response.status_code, response.json()["error"]["code"]) == (415, "wrong_content_type")


def test_get_of_what_is_known_already_is_answered_304(root: Caller):
    pk = root.make("topics", code="water", name_fa="آب")["id"]
    first = root.get(f"topics/{pk}")
    again = root.get(f"topics/{pk}", if_none_match=f'W/"x", {first["ETag"]}')
    assert (first.status_code, again.status_code, again.content, again["ETag"]) == (200, 304, b"", first["ETag"])


def test_get_of_another_version_is_answered_in_full(root: Caller):
    pk = root.make("topics", code="water", name_fa="آب")["id"]
    assert root.get(f"topics/{pk}", if_none_match=f'"topic-{pk}-9"').status_code == 200


@pytest.mark.parametrize("pk", ["404", str(2**80), "9" * 5000])
def test_get_of_nothing_is_answered_404(pk: str, root: Caller):
    response = root.get(f"topics/{pk}")
    assert (response.status_code, response.json()["error"]["code"]) == (404, "not_found")


def test_patch_changes_what_is_sent_alone(root: Caller, city: Unit):
    made = root.make("topics", code="water", name_fa="آب", note="یادداشت", unit_id=city.pk)
    response = root.call(
        "PATCH", f"topics/{made['id']}", {"name_en": "Water", "unit_id": None}, if_match=f'"topic-{made["id"]}-1"'
    )
    changed = response.json()
    assert (response.status_code, response["ETag"]) == (200, f'"topic-{made["id"]}-2"')
    assert [changed[key] for key in ("name_fa", "name_en", "note", "unit_id", "version")] == ["آب", "Water", "یادداشت", None, 2]


@pytest.mark.parametrize(
    ("header", "status", "code"), [({}, 428, "version_needed"), ({"if_match": '"topic-1-7"'}, 412, "stale")]
)
@pytest.mark.parametrize("verb", ["PATCH", "DELETE"])
def test_writing_over_what_was_not_seen_is_refused(verb: str, header: dict[str, str], status: int, code: str, root: Caller):
    made = root.make("topics", code="water", name_fa="آب")
    response = root.call(verb, f"topics/{made['id']}", {"name_fa": "خاک"}, **header)
    assert (response.status_code, response.json()["error"]["code"]) == (status, code)
    assert Topic.objects.get().name_fa == "آب"


def test_patch_with_a_star_writes_over_whatever_stands(root: Caller):
    made = root.make("topics", code="water", name_fa="آب")
    assert root.call("PATCH", f"topics/{made['id']}", {"name_fa": "خاک"}, if_match="*").json()["name_fa"] == "خاک"


def test_delete_removes_and_history_stays(root: Caller):
    made = root.make("topics", code="water", name_fa="آب")
    response = root.call("DELETE", f"topics/{made['id']}", if_match="*")
    assert (response.status_code, response.content, Topic.objects.exists()) == (204, b"", False)
    assert [revision.kind for revision in Revision.objects.filter(noun="topic")] == ["removed", "created"]


def test_delete_of_what_others_hang_on_says_what(root: Caller):
    parent = root.make("topics", code="water", name_fa="آب")
    root.make("topics", code="rain", name_fa="باران", parent_id=parent["id"])
    response = root.call("DELETE", f"topics/{parent['id']}", if_match="*")
    assert (response.status_code, response.json()["error"]["code"]) == (409, "in_use")
    assert list(response.json()["error"]["fields"].values()) == [["باران"]]


def test_history_tells_each_version(root: Caller):
    made = root.make("topics", code="water", name_fa="آب")
    root.call("PATCH", f"topics/{made['id']}", {"name_fa": "خاک"}, if_match="*")
    told = root.get(f"topics/{made['id']}/history").json()
    assert (told["count"], [(item["version"], item["kind"], item["by_id"]) for item in told["items"]]) == (
        2,
        [(1, "created", root.person.pk), (2, "changed", root.person.pk)],
    )
    assert told["items"][1]["changes"] == {"name_fa": ["آب", "خاک"]}


@pytest.mark.parametrize("records", [1, 3])
def test_list_of_any_length_takes_the_same_queries(records: int, root: Caller, django_assert_num_queries):
    for number in range(records):
        root.make("topics", code=f"topic-{number}", name_fa="موضوع", spokespersons=[{"person_id": root.person.pk}])
    # The token with its person, how often it was used, how many there are, the page, its spokespersons.
    root.get("topics")
    with django_assert_num_queries(4):
        listed = root.get("topics").json()
    assert (listed["count"], len(listed["items"])) == (records, records)


def test_list_is_paged_with_links(root: Caller):
    for number in range(5):
        root.make("topics", code=f"topic-{number}", name_fa="موضوع")
    response = root.get("topics?limit=2&offset=2&q=موضوع")
    assert [item["code"] for item in response.json()["items"]] == ["topic-2", "topic-3"]
    links = dict(reversed(part.split("; rel=")) for part in response["Link"].split(", "))
    offsets = {name.strip('"'): address.strip("<>").rpartition("offset=")[2] for name, address in links.items()}
    assert offsets == {"first": "0", "prev": "0", "next": "4", "last": "4"}


def test_list_narrows_by_words(root: Caller):
    root.make("topics", code="water", name_fa="آب شهری")
    root.make("topics", code="soil", name_fa="خاک")
    assert [item["code"] for item in root.get("topics?q=اب%20شهري").json()["items"]] == ["water"]


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "offset=-1", "limit=x", "offset=99999999999999999999", "q=%00"])
def test_list_with_a_wrong_page_is_refused(query: str, root: Caller):
    assert root.get(f"topics?{query}").status_code == 422


def test_liaison_changes_services_of_the_own_unit_alone(city: Unit, root: Caller):
    own, other = make_unit("own", parent=city), make_unit("other", parent=city)
    liaison = Caller(make_person("liaison", own, role=Role.LIAISON))
    services = [root.make("services", code=unit.code, name_fa="خدمت", unit_id=unit.pk)["id"] for unit in (own, other)]
    answers = [liaison.call("PATCH", f"services/{pk}", {"phone": "137"}, if_match="*") for pk in services]
    assert [answer.status_code for answer in answers] == [200, 403]
    away = liaison.call("PATCH", f"services/{services[0]}", {"unit_id": other.pk}, if_match="*")
    assert (away.status_code, away.json()["error"]["code"]) == (403, "not_allowed")


def test_administrator_of_one_unit_makes_nothing_in_another(city: Unit):
    own, other = make_unit("own", parent=city), make_unit("other", parent=city)
    local = Caller(make_person("local", own, role=Role.ADMINISTRATOR))
    answers = [local.call("POST", "services", {"code": unit.code, "name_fa": "x", "unit_id": unit.pk}) for unit in (own, other)]
    assert [answer.status_code for answer in answers] == [201, 403]


def test_refusal_says_who_can(city: Unit, root: Caller):
    reader = Caller(make_person("reader", city))
    told = reader.call("POST", "channels", {"code": "x", "name_fa": "x", "kind": "site"}).json()["error"]
    assert (told["code"], "root" in told["hint"]) == ("not_allowed", True)


@pytest.mark.parametrize(("scopes", "status"), [(["topics:read"], 403), (["topics:write"], 201), (["places:write"], 403)])
def test_token_does_what_its_scopes_say_alone(scopes: list[str], status: int, city: Unit):
    officer = Caller(make_person("officer", city, role=Role.OFFICER), scopes)
    assert officer.call("POST", "topics", {"code": "water", "name_fa": "آب"}).status_code == status


def test_unused_verb_is_answered_405_with_those_in_use(root: Caller):
    response = root.call("PUT", "topics", {})
    assert (response.status_code, response["Allow"], response.json()["error"]["code"]) == (
        405,
        "GET, HEAD, POST",
        "verb_not_used",
    )
