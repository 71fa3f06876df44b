"""Making, finding and ending personal tokens for the API; the token itself is shown once and never kept."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.domain.security_event import tell_security_event
from hamseda.civic.models import ApiToken, Person
from hamseda.civic.rules.permissions import TOKEN_SCOPES

# Search engines for leaked secrets know a token by its first letters.
PREFIX = "hamseda_"
HINT_LENGTH = len(PREFIX) + 4
MOST_TOKENS = 50
# Written at most this often, so that a program that asks a hundred times a second does not write as often.
NOTE_USE_EVERY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class MadeToken:
    """A token just made, with the secret that will not be seen again."""

    token: ApiToken
    secret: str


def make_token(
    person: Person, *, label: str, scopes: Iterable[str], expires_at: datetime | None, by: Person, at: datetime
) -> MadeToken:
    """Make a token for a person; raise `InvalidRecord` for scopes the product does not know, or too many tokens."""
    assert by == person, "tokens are personal: nobody makes one for another"
    wanted = sorted(set(scopes))
    if not wanted or not set(wanted) <= set(TOKEN_SCOPES):
        raise InvalidRecord({"scopes": ("unknown",)})
    if expires_at is not None and expires_at <= at:
        raise InvalidRecord({"expires_at": ("past",)})
    if live_tokens(person, at=at).count() >= MOST_TOKENS:
        raise InvalidRecord({"": ("too_many",)})
    secret = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        person=person,
        label=label,
        digest=digest_of(secret),
        hint=secret[:HINT_LENGTH],
        scopes=wanted,
        created_at=at,
        expires_at=expires_at,
    )
    tell_security_event("token made", person=person.pk)
    return MadeToken(token, secret)


def find_token(secret: str, *, at: datetime) -> ApiToken | None:
    """Return the live token of an active person that a program showed, with its person; one query."""
    tokens = ApiToken.objects.select_related("person").filter(_is_live(at), digest=digest_of(secret), person__is_active=True)
    return tokens.first()


def note_use(token: ApiToken, *, at: datetime) -> None:
    """Keep when a token was last used, to within a few minutes."""
    if token.last_used_at is None or at - token.last_used_at >= NOTE_USE_EVERY:
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=at)


def revoke_token(token: ApiToken, *, by: Person, at: datetime) -> None:
    """End a token at once; ending it twice keeps the first time."""
    assert by.pk == token.person_id, "the permission table lets only its person come here"
    ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=at)
    tell_security_event("token ended", person=token.person_id)


def live_tokens(person: Person, *, at: datetime) -> QuerySet[ApiToken]:
    """Return a person's tokens that still open something."""
    return ApiToken.objects.filter(_is_live(at), person=person)


def digest_of(secret: str) -> str:
    """Return the SHA-256 digest under which a token is kept: 256 random bits need no salt and no slow hash."""
    return hashlib.sha256(secret.encode("utf-8", errors="replace")).hexdigest()


def _is_live(at: datetime) -> Q:
    return Q(revoked_at=None) & (Q(expires_at=None) | Q(expires_at__gt=at))
