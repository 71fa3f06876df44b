"""The page of permissions: grants in words."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from hamseda.civic.enums.permission import Scope
from hamseda.civic.enums.person import Role
from hamseda.civic.rules.grants import Grant
from hamseda.project.reference.permissions_page import _grant, permissions_page


@pytest.mark.parametrize(
    ("grant", "words"),
    [
        (Grant(Scope.EVERYONE), "everyone, signed in or not"),
        (Grant(Scope.ANYWHERE, (Role.OFFICER, Role.APPROVER)), "officer, approver of any unit"),
        (
            Grant(Scope.UNIT, (Role.LIAISON,), frozenset({"phone", "email"})),
            "unit liaison of the unit or one above it (only email, phone)",
        ),
        (Grant(Scope.UNIT, (Role.ADMINISTRATOR,), is_own=True), "administrator of the unit or one above it (only their own)"),
    ],
)
def test_grant_is_said_in_words(grant, words):
    with override("en"):
        assert _grant(grant) == words


def test_permissions_page_is_english_whatever_the_language():
    with override("fa"):
        in_persian = permissions_page()
    with override("en"):
        assert permissions_page() == in_persian
