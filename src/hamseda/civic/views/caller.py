"""Who calls: the person signed in with a browser, or the one whose token a program shows."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone

from hamseda.civic.domain.api_token import find_token, note_use
from hamseda.civic.domain.queries.permission import Holding, holdings_of
from hamseda.civic.models import ApiToken, Person
from hamseda.civic.rules.grants import Line


@dataclass(slots=True)
class Caller:
    """The person behind a request, if any; their roles are read once, when first asked for."""

    person: Person | None
    token: ApiToken | None = None
    is_token_wrong: bool = False
    _holdings: tuple[Holding, ...] | None = None

    @property
    def holdings(self) -> tuple[Holding, ...]:
        """Every role the person holds; one query for the whole request."""
        if self._holdings is None:
            self._holdings = holdings_of(self.person) if self.person else ()
        return self._holdings


def caller_of(request: HttpRequest) -> Caller:
    """Return who calls, as the gate found them; outside the gate, the person signed in."""
    caller = getattr(request, "caller", None)
    if isinstance(caller, Caller):
        return caller
    user = getattr(request, "user", None)
    caller = Caller(user if isinstance(user, Person) else None)
    request.caller = caller  # type: ignore[attr-defined]
    return caller


def identify_caller(request: HttpRequest, line: Line | None) -> Caller:
    """Find who calls; a token counts only at addresses whose line speaks of tokens."""
    kind, _, secret = request.headers.get("Authorization", "").partition(" ")
    takes_tokens = line is not None and (line.token_scope or line.url_name.startswith("api:"))
    if kind.lower() != "bearer" or not takes_tokens:
        return caller_of(request)
    at = timezone.now()
    token = find_token(secret.strip(), at=at)
    if token is not None:
        note_use(token, at=at)
    caller = Caller(token.person if token else None, token, is_token_wrong=token is None)
    request.caller = caller  # type: ignore[attr-defined]
    return caller


def signed_in_person(request: HttpRequest) -> Person:
    """Return the person behind a request that the gate has let through as signed in."""
    person = caller_of(request).person
    assert person is not None, "the permission table lets only people who are signed in come here"
    return person
