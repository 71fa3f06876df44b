"""Pages of a list: a stable order, how many there are, and the addresses of the pages around."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import models
from django.http import HttpRequest, HttpResponse, QueryDict

from hamseda.civic.interfaces.api.shapes import ListQuery

Record = TypeVar("Record", bound=models.Model)


def page_of_records(
    request: HttpRequest, response: HttpResponse, records: models.QuerySet[Record], query: ListQuery
) -> dict[str, Any]:
    """Return one page in the shape of `page_of`, with a Link header to the first, previous, next and last page."""
    count = records.count()
    items = list(records.order_by("pk")[query.offset : query.offset + query.limit])
    response["Link"] = _links(request, query, count)
    return {"count": count, "items": items}


def _links(request: HttpRequest, query: ListQuery, count: int) -> str:
    last = max(0, (count - 1) // query.limit * query.limit)
    offsets = {"first": 0, "last": last}
    if query.offset > 0:
        offsets["prev"] = max(0, min(query.offset - query.limit, last))
    if query.offset + query.limit < count:
        offsets["next"] = query.offset + query.limit
    return ", ".join(f'<{_address(request, query, offset)}>; rel="{name}"' for name, offset in offsets.items())


def _address(request: HttpRequest, query: ListQuery, offset: int) -> str:
    wanted = QueryDict(mutable=True)
    if query.q:
        wanted["q"] = query.q
    wanted["limit"], wanted["offset"] = str(query.limit), str(offset)
    return request.build_absolute_uri(f"{request.path}?{wanted.urlencode()}")
