"""The caller's own account."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from hamseda.civic.interfaces.api.account import OwnAccountOut
from hamseda.civic.views.api.resource import READ_REFUSALS
from hamseda.civic.views.caller import caller_of, signed_in_person

router = Router(tags=["account"])


@router.get("", url_name="own_account", response={200: OwnAccountOut, **READ_REFUSALS}, summary="Read the caller's own account")
def read_own_account(request: HttpRequest) -> dict[str, Any]:
    """Answer who the caller is."""
    person, token = signed_in_person(request), caller_of(request).token
    return {
        "id": person.pk,
        "username": person.username,
        "unit_id": person.unit_id,
        "roles": list(person.roles.all()),
        "scopes": token.scopes if token else [],
    }
