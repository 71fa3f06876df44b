"""Making, showing once, listing and ending one's own tokens."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.enums import Role
from hamseda.civic.models import ApiToken, Person

pytestmark = pytest.mark.django_db
FORM = {"label": "گزارش هفتگی", "scopes": ["units:read"], "days": "90"}


@pytest.fixture
def person(client: Client) -> Person:
    made = make_person("one", make_unit("city"), role=Role.OFFICER)
    client.force_login(made)
    return made


def test_token_create_shows_the_token_once_and_it_works(client: Client, person: Person):
    page = client.post("/tokens/new/", FORM)
    secret = re.search(r'value="(hamseda_[^"]+)"', page.content.decode())[1]
    assert ("no-store" in page["Cache-Control"], secret in client.get("/tokens/").content.decode()) == (True, False)
    assert Client().get("/api/v1/units", headers={"Authorization": f"Bearer {secret}"}).status_code == 200
    assert (ApiToken.objects.get().expires_at - ApiToken.objects.get().created_at).days == 90


@pytest.mark.parametrize(
    "change", [{"scopes": []}, {"scopes": ["everything"]}, {"label": ""}, {"label": "x" * 101}, {"days": "7"}]
)
def test_token_create_with_wrong_values_shows_the_form_again(change: dict[str, object], client: Client, person: Person):
    page = client.post("/tokens/new/", FORM | change)
    assert (page.status_code, bool(page.context["form"].errors), ApiToken.objects.exists()) == (200, True, False)


def test_token_revoke_ends_it_and_leads_back(client: Client, person: Person):
    client.post("/tokens/new/", FORM)
    token = ApiToken.objects.get()
    answer = client.post(f"/tokens/{token.pk}/revoke/")
    token.refresh_from_db()
    assert (answer.status_code, answer["Location"], token.revoked_at is not None) == (302, "/tokens/", True)


def test_token_revoke_of_another_person_is_refused(client: Client, person: Person):
    client.post("/tokens/new/", FORM)
    client.force_login(make_person("other", person.unit, role=Role.ADMINISTRATOR))
    assert client.post(f"/tokens/{ApiToken.objects.get().pk}/revoke/").status_code == 403
    assert ApiToken.objects.get().revoked_at is None


@pytest.mark.parametrize("tokens", [1, 3])
def test_token_list_takes_the_same_queries_at_any_length(
    tokens: int, client: Client, person: Person, django_assert_max_num_queries
):
    for _number in range(tokens):
        client.post("/tokens/new/", FORM)
    with django_assert_max_num_queries(10):
        page = client.get("/tokens/")
    assert [token.label for token in page.context["tokens"]] == ["گزارش هفتگی"] * tokens
