"""A program that calls the API with a token, for tests."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.test import Client
from tests.civic.sample_city import AT

from hamseda.civic.domain.api_token import make_token
from hamseda.civic.models import Person
from hamseda.civic.rules.permissions import TOKEN_SCOPES

PREFIX = "/api/v1/"


class Caller:
    """Calls with the token of one person."""

    def __init__(self, person: Person, scopes: Iterable[str] = TOKEN_SCOPES) -> None:
        self.person = person
        made = make_token(person, label="test", scopes=scopes, expires_at=None, by=person, at=AT)
        self._client = Client(headers={"Authorization": f"Bearer {made.secret}"}, raise_request_exception=False)

    def call(self, verb: str, path: str, body: object = None, **headers: str) -> HttpResponse:
        """Send one request with a JSON body."""
        content = "" if body is None else body if isinstance(body, str) else json.dumps(body)
        kind = headers.pop("content_type", "application/json")
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self._client.generic(verb, PREFIX + path, content, content_type=kind, headers=named)

    def get(self, path: str, **headers: str) -> HttpResponse:
        """Read."""
        return self.call("GET", path, **headers)

    def make(self, plural: str, **values: Any) -> dict[str, Any]:
        """Make a record and return it."""
        response = self.call("POST", plural, values)
        assert response.status_code == 201, response.content
        made: dict[str, Any] = response.json()
        return made
