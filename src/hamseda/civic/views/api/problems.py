"""What the API's operations raise when they cannot answer; `project/api.py` turns it into the one error shape."""

from __future__ import annotations

from collections.abc import Mapping


class ApiProblem(Exception):
    """An error by its code, with reasons per field and headers for the answer."""

    def __init__(
        self, code: str, *, fields: Mapping[str, tuple[str, ...]] | None = None, headers: Mapping[str, str] | None = None
    ) -> None:
        self.code = code
        self.fields = dict(fields or {})
        self.headers = dict(headers or {})
        super().__init__(code)
