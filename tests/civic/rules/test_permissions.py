"""The permission table holds every address of the product and no other."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from hamseda.civic.enums import Role
from hamseda.civic.enums.permission import Scope
from hamseda.civic.rules.permissions import ALL_LINES, NOUNS, TABLE, TOKEN_SCOPES, verbs_at


def names_in(resolver: URLResolver, namespace: str = "") -> Iterator[str]:
    """Yield the full name of every address."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from names_in(pattern, f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace)
        elif isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}"


def test_every_address_has_a_line():
    assert sorted({name for name in names_in(get_resolver()) if not verbs_at(name)}) == []


def test_every_line_has_an_address():
    assert sorted({line.url_name for line in ALL_LINES} - set(names_in(get_resolver()))) == []


def test_no_address_and_verb_has_two_lines():
    assert len(TABLE) == len(ALL_LINES)


def test_grants_name_roles_exactly_where_their_scope_asks_for_one():
    by_role = {Scope.ANYWHERE, Scope.UNIT}
    assert [line for line in ALL_LINES for grant in line.grants if bool(grant.roles) != (grant.scope in by_role)] == []


def test_lines_that_depend_on_the_record_say_which_kind_it_is():
    about_own = [line for line in ALL_LINES if any(grant.is_own or grant.scope == Scope.ONESELF for grant in line.grants)]
    assert [line.url_name for line in about_own if not line.subject] == []


def test_pages_and_api_grant_the_same_to_the_same_people():
    pairs = [(f"civic:{noun.noun}_edit", "POST", f"api:{noun.noun}", "PATCH") for noun in NOUNS]
    pairs += [(f"civic:{noun.noun}_create", "POST", f"api:{noun.plural}", "POST") for noun in NOUNS]
    pairs += [(f"civic:{noun.noun}_remove", "POST", f"api:{noun.noun}", "DELETE") for noun in NOUNS]
    assert [page for page, verb, call, call_verb in pairs if TABLE[page, verb].grants != TABLE[call, call_verb].grants] == []


def test_writing_through_the_api_always_asks_for_a_scope():
    writing = [line for line in ALL_LINES if line.url_name.startswith("api:") and line.verb != "GET"]
    assert [line.url_name for line in writing if not line.token_scope.endswith(":write")] == []


def test_head_is_used_wherever_get_is():
    assert verbs_at("civic:unit_list") == ("GET", "HEAD")


def test_unknown_address_has_no_verbs():
    assert verbs_at("civic:nowhere") == ()


def test_only_administrators_remove_anything():
    removing = [line for line in ALL_LINES if line.url_name.endswith("_remove") and line.url_name.startswith("civic:")]
    assert {role for line in removing for grant in line.grants for role in grant.roles} == {Role.ADMINISTRATOR}


def test_token_scopes_read_and_write_every_noun():
    expected = {f"{noun.plural}:{verb}" for noun in NOUNS for verb in ("read", "write")}
    assert expected - set(TOKEN_SCOPES) == set()
