"""The gate walked whole: every person × every address × every verb answers as the permission table says."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.db import models, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.api_token import make_token
from hamseda.civic.enums import Role
from hamseda.civic.enums.permission import Scope
from hamseda.civic.models import (
    ApiToken,
    Audience,
    Channel,
    Duty,
    ExceptionalDay,
    Occasion,
    OccasionDay,
    PendingImport,
    Person,
    Place,
    Service,
    Topic,
    WorkingTime,
)  # fmt: skip
from hamseda.civic.rules.grants import Line
from hamseda.civic.rules.permissions import TABLE, TOKEN_SCOPES

pytestmark = pytest.mark.django_db
VERBS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
# Whoever walks: nobody, someone without a role, and one person for each role, held for the district.
WALKERS = ("nobody", "none", *(role.value for role in Role))
UNUSED, SIGN_IN, REFUSED, LET_IN = "unused verb", "asked to sign in", "refused", "let in"
# The sign-in library refuses these itself to who has no password or second factor to confirm with, as nobody here has.
GUARDED_FURTHER = {"account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
FIXED = {"text": "x", "uidb36": "1", "key": "set-password", "year": 1405}


@dataclass(frozen=True, slots=True)
class SmallCity:
    """One record of every noun, inside the walkers' district or outside it, and the walkers."""

    records: dict[str, models.Model]
    walkers: dict[str, Person | None]


def small_city(*, is_outside: bool) -> SmallCity:
    """Make the city; `is_outside` puts its records into another unit than the walkers' and gives them to another person."""
    city = make_unit("city")
    district = make_unit("district", parent=city)
    unit = make_unit("other", parent=city) if is_outside else make_unit("office", parent=district)
    walkers: dict[str, Person | None] = {"nobody": None, "none": make_person("none", district)}
    walkers |= {role.value: make_person(role.value, district, role=role) for role in Role}
    named = {"code": "x", "name_fa": "نمونه"}
    records: dict[str, models.Model] = {
        "unit": unit,
        "person": make_person("somebody", unit),
        "place": Place.objects.create(**named, kind="venue", unit=unit),
        "topic": Topic.objects.create(**named, unit=unit),
        "audience": Audience.objects.create(**named),
        "channel": Channel.objects.create(**named, kind="site", unit=unit),
        "service": Service.objects.create(**named, unit=unit),
        "duty": Duty.objects.create(**named, unit=unit),
        "occasion": Occasion.objects.create(**named, calendar="hijri", month=1, day=10),
        "working_time": WorkingTime.objects.create(weekday=0, opens="07:30", closes="14:30"),
        "exceptional_day": ExceptionalDay.objects.create(day="2026-04-19", reason="برف"),
    }
    OccasionDay.objects.create(occasion=records["occasion"], year=1405, day="2026-06-26", status="expected")
    return SmallCity(records, walkers)


def own_record(kind: str, person: Person) -> int:
    """Make something that belongs to one person alone."""
    if kind == "api_token":
        return ApiToken.objects.create(person=person, label="x", digest=uuid.uuid4().hex, hint="x", created_at=AT).pk
    if kind == "passkey":
        return int(Authenticator.objects.create(user=person, type="webauthn", data={"name": "x", "credential": {}}).pk)
    return PendingImport.objects.create(noun="unit", file_name="x.csv", by=person, at=AT).pk


def addresses(
    resolver: URLResolver, namespace: str = "", above: frozenset[str] = frozenset()
) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield every address of the product once, with the names of what stands open in it."""
    for pattern in resolver.url_patterns:
        regex = getattr(pattern.pattern, "regex", re.compile(""))
        names = above | set(pattern.pattern.converters) | set(regex.groupindex)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace, names)
        elif isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}", names


# Where it makes no difference whose record it is, the walk inside has said everything.
ABOUT_A_RECORD = {line.url_name for line in TABLE.values() if line.subject}
ALL_ADDRESSES = dict(addresses(get_resolver()))


def path_of(name: str, names: frozenset[str], city: SmallCity, owner: Person) -> str:
    """Return an address that leads to a record of the city, or to something of the owner's."""
    if "pk" not in names:
        return reverse(name, kwargs={each: FIXED[each] for each in names}) if names else reverse(name)
    kind = next(line.subject for (url_name, _verb), line in TABLE.items() if url_name == name) or name.split(":")[1]
    if kind in ("task", "task_retry"):
        pk: Any = uuid.UUID(int=1)
    elif kind in ("api_token", "passkey", "pending_import"):
        pk = own_record(kind, owner)
    else:
        pk = city.records[kind].pk if kind in city.records else 1
    return reverse(name, kwargs={"pk": pk} | {each: FIXED[each] for each in names - {"pk"}})


def expected(line: Line | None, walker: str, *, is_outside: bool) -> str:
    """Read off the table what is to happen; written apart from the code that decides."""
    if line is None:
        return UNUSED
    scopes = {grant.scope for grant in line.grants}
    if Scope.EVERYONE in scopes:
        return LET_IN
    if not line.grants:
        return REFUSED
    if walker == "nobody":
        return SIGN_IN
    if Scope.SIGNED_IN in scopes:
        return LET_IN
    if Scope.ONESELF in scopes:
        return REFUSED if is_outside else LET_IN
    return LET_IN if any(_reaches(grant, line, walker, is_outside) for grant in line.grants) else REFUSED


def _reaches(grant: Any, line: Line, walker: str, is_outside: bool) -> bool:
    if walker not in {role.value for role in grant.roles}:
        return False
    if grant.is_own:
        return not is_outside
    # Records that stand in no unit need a role for the city itself, which no walker has.
    stands_in_unit = line.subject in ("unit", "person", "place", "topic", "channel", "service", "duty")
    return grant.scope == Scope.ANYWHERE or not line.subject or (stands_in_unit and not is_outside)


def seen(status: int, location: str) -> str:
    """Sort an answer into the classes the table speaks of."""
    if status == 405:
        return UNUSED
    if status == 401 or (status == 302 and location.startswith("/accounts/login/?next=")):
        return SIGN_IN
    return REFUSED if status == 403 else LET_IN if status < 500 else f"broken ({status})"


@pytest.mark.parametrize("is_outside", [False, True], ids=["inside", "outside"])
@pytest.mark.parametrize("walker", WALKERS)
def test_every_address_and_verb_answers_as_the_table_says(walker: str, is_outside: bool):
    city = small_city(is_outside=is_outside)
    person = city.walkers[walker]
    other = city.records["person"]
    assert isinstance(other, Person)
    owner = other if is_outside or person is None else person
    client = Client(raise_request_exception=False)
    headers = {}
    if person is not None:
        client.force_login(person)
        made = make_token(person, label="walk", scopes=TOKEN_SCOPES, expires_at=None, by=person, at=AT)
        headers = {"Authorization": f"Bearer {made.secret}"}
    # As a program asks: refusals then come in a few words; pages are drawn all the same.
    plain = {"Accept": "application/json"}
    cookies = {name: morsel.value for name, morsel in client.cookies.items()}
    wrong = []
    for name, names in ALL_ADDRESSES.items():
        if is_outside and name not in ABOUT_A_RECORD:
            continue
        path = path_of(name, names, city, owner)
        for verb in VERBS:
            line = TABLE.get((name, "GET" if verb == "HEAD" else verb))
            wanted = expected(line, walker, is_outside=is_outside)
            with transaction.atomic():
                answer = client.generic(verb, path, headers=headers if name.startswith("api:") else plain)
                if answer.streaming:
                    # Read to the end, so that the file behind a sheet is closed.
                    b"".join(answer.streaming_content)
                transaction.set_rollback(True)
            client.cookies = SimpleCookie(cookies)
            found = seen(answer.status_code, answer.headers.get("Location", ""))
            if found != wanted and not (name in GUARDED_FURTHER and found == REFUSED and wanted == LET_IN):
                wrong.append(f"{verb} {name} ({path}): {found} with {answer.status_code}, but the table says {wanted}")
    assert "\n".join(wrong) == ""
