"""Tokens: shown once, kept as digests, ended at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.civic.sample_city import AT, LATER, make_person, make_unit

from hamseda.civic.domain.api_token import MOST_TOKENS, digest_of, find_token, live_tokens, make_token, note_use, revoke_token
from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.models import ApiToken, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Person:
    return make_person("one", make_unit("city"))


def make(person: Person, *, scopes: tuple[str, ...] = ("units:read",), **values: object):
    return make_token(person, label="robot", scopes=scopes, expires_at=values.get("expires_at"), by=person, at=AT)


def test_make_token_keeps_the_digest_and_never_the_secret(person: Person):
    made = make(person)
    stored = ApiToken.objects.values().get()
    assert stored["digest"] == digest_of(made.secret)
    assert [name for name, value in stored.items() if made.secret in str(value)] == []
    assert made.secret.startswith(stored["hint"])
    assert len(stored["hint"]) == 12


def test_make_token_twice_gives_two_secrets(person: Person):
    assert make(person).secret != make(person).secret


@pytest.mark.parametrize("scopes", [(), ("units:destroy",), ("units:read", "everything")])
def test_make_token_with_unknown_scopes_is_refused(scopes: tuple[str, ...], person: Person):
    with pytest.raises(InvalidRecord):
        make(person, scopes=scopes)
    assert not ApiToken.objects.exists()


def test_make_token_that_has_ended_already_is_refused(person: Person):
    with pytest.raises(InvalidRecord):
        make(person, expires_at=AT)


def test_make_token_beyond_the_most_is_refused(person: Person):
    for number in range(MOST_TOKENS):
        ApiToken.objects.create(person=person, label="x", digest=str(number), hint="h", created_at=AT)
    with pytest.raises(InvalidRecord):
        make(person)


def test_find_token_finds_its_person_with_one_query(person: Person, django_assert_num_queries):
    made = make(person)
    with django_assert_num_queries(1):
        found = find_token(made.secret, at=AT)
        assert found is not None
        assert found.person == person


@pytest.mark.parametrize("secret", ["", "hamseda_", "hamseda_wrong", "\x00", "ر" * 100, "\udc80"])
def test_find_token_for_anything_else_finds_none(secret: str, person: Person):
    make(person)
    assert find_token(secret, at=AT) is None


def test_find_token_after_its_end_finds_none(person: Person):
    made = make(person, expires_at=LATER)
    assert [find_token(made.secret, at=at) is not None for at in (AT, LATER)] == [True, False]


def test_find_token_of_an_inactive_person_finds_none(person: Person):
    made = make(person)
    Person.objects.update(is_active=False)
    assert find_token(made.secret, at=AT) is None


def test_revoke_token_ends_it_and_keeps_the_first_time(person: Person):
    made = make(person)
    revoke_token(made.token, by=person, at=AT)
    revoke_token(made.token, by=person, at=LATER)
    assert find_token(made.secret, at=AT) is None
    assert ApiToken.objects.get().revoked_at == AT
    assert not live_tokens(person, at=AT).exists()


def test_note_use_writes_at_most_every_few_minutes(person: Person):
    token = make(person).token
    times = []
    for minutes in (0, 4, 5):
        token.refresh_from_db()
        note_use(token, at=AT + timedelta(minutes=minutes))
        times.append(ApiToken.objects.get().last_used_at)
    assert times == [AT, AT, AT + timedelta(minutes=5)]
