"""The figures are for administrators and for tokens made for them."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.api_token import make_token
from hamseda.civic.enums import Role

pytestmark = pytest.mark.django_db


def token_of(person, scope: str) -> str:
    return make_token(person, label="prometheus", scopes=[scope], expires_at=None, by=person, at=AT).secret


def test_metrics_for_an_administrators_token_hold_requests_and_tasks(client: Client):
    person = make_person("root", make_unit("city"), role=Role.ADMINISTRATOR)
    client.get("/healthz")
    response = client.get("/metrics", headers={"Authorization": f"Bearer {token_of(person, 'metrics:read')}"})
    told = response.content.decode().splitlines()
    assert response.status_code == 200
    assert [
        line for line in told if line.startswith('hamseda_requests_total{method="GET",status="200",view="project:healthz"}')
    ]
    assert "# TYPE hamseda_tasks gauge" in told


@pytest.mark.parametrize(("role", "scope"), [(Role.ADMINISTRATOR, "units:read"), (Role.DIRECTOR, "metrics:read")])
def test_metrics_without_scope_or_role_are_refused(role: Role, scope: str, client: Client):
    person = make_person("one", make_unit("city"), role=role)
    response = client.get(
        "/metrics", headers={"Authorization": f"Bearer {token_of(person, scope)}", "Accept": "application/json"}
    )
    assert (response.status_code, response.json()["error"]["code"]) == (403, "not_allowed")


def test_metrics_for_nobody_ask_for_a_sign_in(client: Client):
    assert client.get("/metrics", headers={"Accept": "application/json"}).status_code == 401
