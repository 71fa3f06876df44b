"""The API as a whole: whatever the description allows to be sent breaks nothing; every error has the one shape."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests
import schemathesis
from django.conf import settings
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, seed
from hypothesis import settings as hypothesis_settings
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance
from tests.civic.sample_city import AT, make_person, make_unit
from tests.civic.views.api.caller import Caller
from tests.civic.views.api.test_nouns import values_for

from hamseda.civic.domain.api_token import make_token
from hamseda.civic.enums import Role
from hamseda.civic.models import Person, Unit
from hamseda.civic.rules.permissions import TOKEN_SCOPES
from hamseda.civic.views.api.nouns import RESOURCES
from hamseda.design.errors import STATUS_OF_CODE
from hamseda.project.api import api
from hamseda.project.api_description import openapi_document
from hamseda.project.api_words import message_of

pytestmark = pytest.mark.django_db
EXAMPLES = 12
SEED = 14050102


@pytest.fixture
def city() -> Unit:
    return make_unit("city")


@pytest.fixture
def root(city: Unit) -> Person:
    return make_person("root", city, role=Role.ADMINISTRATOR)


def operations() -> list[tuple[str, str]]:
    """Return every address and verb of the description."""
    document = openapi_document(api)
    return [(address, verb) for address, verbs in document["paths"].items() for verb in verbs]


@pytest.fixture(scope="module")
def schema() -> Any:
    return schemathesis.openapi.from_dict(json.loads(json.dumps(openapi_document(api))))


@pytest.mark.parametrize(("address", "verb"), operations(), ids=lambda part: part)
def test_nothing_the_description_allows_breaks_the_api(address: str, verb: str, schema: Any, root: Person, city: Unit):
    caller, plural = Caller(root), address.split("/")[3]
    known = {
        one.plural: caller.make(one.plural, **values_for(one.noun, city))["id"] for one in RESOURCES if one.plural == plural
    }
    token = make_token(root, label="fuzz", scopes=TOKEN_SCOPES, expires_at=None, by=root, at=AT).secret
    client = Client(raise_request_exception=False)

    @seed(SEED)
    @hypothesis_settings(
        max_examples=EXAMPLES, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(case=schema[address][verb.upper()].as_strategy())
    def call(case: Any) -> None:
        lead_to_what_is_there(case, known.get(plural, 0), city.pk)
        with transaction.atomic():
            response = send(client, token, case)
            transaction.set_rollback(True)
        assert response.status_code < 500, (case.method, case.formatted_path, case.body, response.text)
        case.validate_response(response, checks=[status_code_conformance, response_schema_conformance])

    call()


def send(client: Client, token: str, case: Any) -> Response:
    """Send a case within this process and thread, so that it sees the test's own records."""
    prepared = requests.Request(**case.as_transport_kwargs(base_url="http://localhost")).prepare()
    headers = {name: value for name, value in prepared.headers.items() if name not in ("Content-Type", "Content-Length")}
    kind = prepared.headers.get("Content-Type", "")
    path = prepared.url.removeprefix("http://localhost")
    headers["Authorization"] = f"Bearer {token}"
    answer = client.generic(case.method, path, prepared.body or b"", content_type=kind, headers=headers)
    told = {name: [value] for name, value in answer.headers.items()}
    return Response(answer.status_code, told, answer.content, prepared, elapsed=0.1, verify=False, encoding="utf-8")


def lead_to_what_is_there(case: Any, pk: int, unit: int) -> None:
    """Let half of the calls reach a record and a unit that are there; random numbers hardly ever do."""
    parameters = case.path_parameters or {}
    if isinstance(parameters.get("pk"), int) and parameters["pk"] % 2:
        parameters["pk"] = pk
        case.headers = {**(case.headers or {}), "If-Match": "*"}
    if isinstance(case.body, dict):
        for name in ("unit_id", "parent_id"):
            if isinstance(case.body.get(name), int) and case.body[name] % 2:
                case.body[name] = unit


def test_description_names_a_scope_wherever_a_token_needs_one():
    document = openapi_document(api)
    scopes = {
        (address, verb): operation.get("security", [{}])[0].get("token")
        for address, operations in document["paths"].items()
        for verb, operation in operations.items()
    }
    assert scopes["/api/v1/units", "get"] == ["units:read"]
    assert scopes["/api/v1/units", "post"] == ["units:write"]
    assert [place for place, scope in scopes.items() if not scope and place != ("/api/v1/me", "get")] == []


def test_error_for_an_unknown_address_has_the_one_shape(client: Client):
    told = client.get("/api/v1/nowhere").json()["error"]
    assert (set(told), told["code"]) == ({"code", "message", "hint", "fields", "request_id"}, "not_found")


def test_error_for_nobody_asks_for_a_token(client: Client):
    response = client.get("/api/v1/units")
    assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")
    assert response.json()["error"]["code"] == "not_signed_in"


@pytest.mark.parametrize("header", ["Bearer wrong", "Bearer ", "Bearer hamseda_x", "Basic cm9vdDpyb290", "Token x", "bearer"])
def test_error_for_a_wrong_token_is_the_same_as_for_none(header: str, client: Client):
    assert client.get("/api/v1/units", headers={"Authorization": header}).status_code == 401


def test_error_for_a_cookie_that_wants_to_write_asks_for_a_token(root: Person):
    client = Client(enforce_csrf_checks=True)
    client.force_login(root)
    assert client.get("/api/v1/units").status_code == 200
    response = client.post("/api/v1/topics", {"code": "x", "name_fa": "x"}, content_type="application/json")
    assert (response.status_code, response.json()["error"]["code"]) == (403, "not_allowed")


def test_wrong_token_beside_a_good_cookie_is_refused(client: Client, root: Person):
    client.force_login(root)
    assert client.get("/api/v1/units", headers={"Authorization": "Bearer wrong"}).status_code == 401


def test_error_of_our_own_is_told_without_its_words(root: Person, monkeypatch: pytest.MonkeyPatch):
    def break_down(*_details: object) -> None:
        raise RuntimeError("password=secret")

    monkeypatch.setattr("hamseda.civic.views.api.resource.page_of_records", break_down)
    response = Caller(root).get("units")
    assert (response.status_code, response.json()["error"]["code"]) == (500, "broken")
    assert ("secret" in response.text, response.json()["error"]["request_id"]) == (False, response["X-Request-ID"])


def test_body_larger_than_is_held_in_memory_is_refused(root: Person):
    body = json.dumps({"code": "x", "name_fa": "x", "note": "y" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)})
    response = Caller(root).call("POST", "topics", body)
    assert (response.status_code, response.json()["error"]["code"]) == (413, "too_large")


@pytest.mark.parametrize("code", sorted(set(STATUS_OF_CODE) - {"length_needed", "verb_not_used", "not_ready"}))
def test_every_code_has_words(code: str):
    assert message_of(code).endswith(".")
