"""Writes the page of the API: what holds for all of it, the errors, and every operation with its scope."""

from __future__ import annotations

from django.utils.translation import override

from hamseda.design.errors import STATUS_OF_CODE
from hamseda.project.api import api
from hamseda.project.api_description import OperationPage, describe_operations
from hamseda.project.reference.markdown import heading, literal, page, table

OPENING = """
The API lies under `/api/v1/` and speaks JSON in UTF-8. An installation describes its own API as OpenAPI at `/api/v1/openapi.json`, and
shows it to people at `/api/v1/reference/`. It passes the same permission gate as the pages.

**Signing in.** Programs send a [personal token](../how-to/make-an-api-token.md) in the header `Authorization: Bearer TOKEN`. A
browser's sign-in may read, too; changing anything needs a token.

**Paging.** Lists take `limit` and `offset`, and `q` to search. They answer with `count` and `items`, and a `Link` header leads to the
first, previous, next and last page.

**Versions.** A record comes with an `ETag`. A change must send it as `If-Match`; without it the answer is 428, and 412 if somebody
saved the record in between. `If-Match: *` writes over whatever stands. `If-None-Match` saves reading what has not changed.

**Days and times.** Days are Gregorian dates (`2026-11-23`), times are UTC.

**Errors.** Every error has one shape. `code` is for programs and stays; `message` and `hint` are for people, in the language of
the installation; `fields` holds the reasons for each value; `request_id` is the number under which the log knows the request.

```json
{"error": {"code": "stale", "message": "…", "hint": "…", "fields": {}, "request_id": "4f0c…"}}
```
"""


def api_page() -> str:
    """Return the page."""
    errors = table(("code", "HTTP status"), [(literal(code), str(status)) for code, status in STATUS_OF_CODE.items()])
    with override("en"):
        groups = describe_operations(api)
    sections = [_section(name, operations) for name, operations in groups.items()]
    return page("API", OPENING, heading(2, "Codes of errors"), errors, *sections)


def _section(name: str, operations: list[OperationPage]) -> str:
    rows = [
        (
            f"{each.verb} {literal(each.address)}",
            each.summary,
            literal(each.scope),
            ", ".join(shape.name for shape in each.takes),
        )
        for each in operations
    ]
    return "\n\n".join([heading(2, name or "Other"), table(("operation", "what it does", "scope", "takes"), rows)])
