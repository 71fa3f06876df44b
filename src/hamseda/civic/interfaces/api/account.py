"""The caller's own account in the API."""

from __future__ import annotations

from ninja import Schema

from hamseda.civic.interfaces.api.person import RoleOut


class OwnAccountOut(Schema):
    """Who the caller is, which roles they hold, and what the token may do (empty: a browser's sign-in, which reads)."""

    id: int
    username: str
    unit_id: int
    roles: list[RoleOut]
    scopes: list[str]
