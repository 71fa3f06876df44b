"""What the address of a list says: words searched, filters, sort, page, size, columns; and the addresses beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from hamseda.design.listing.columns import Listing

SIZES = (25, 50, 100)
USUAL_SIZE = 50
OWN_PARAMETERS = frozenset({"q", "sort", "page", "size", "columns", "format"})
LONGEST_SEARCH = 200


@dataclass(frozen=True, slots=True)
class ListState:
    """One state of one list; `columns` is empty while the list shows those it shows at first."""

    q: str = ""
    sort: str = ""
    page: int = 1
    size: int = USUAL_SIZE
    columns: tuple[str, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()

    def address(self, **changes: object) -> str:
        """Return the query string of this state with some parts changed; any change but of the page returns to the first."""
        if changes and "page" not in changes:
            changes["page"] = 1
        state = replace(self, **changes)  # type: ignore[arg-type]  # the callers name fields of this class
        parts: list[tuple[str, str]] = [("q", state.q)] if state.q else []
        parts += state.filters
        parts += [("sort", state.sort)] if state.sort else []
        parts += [("columns", ",".join(state.columns))] if state.columns else []
        parts += [("size", str(state.size))] if state.size != USUAL_SIZE else []
        parts += [("page", str(state.page))] if state.page > 1 else []
        return "?" + urlencode(parts)

    @property
    def is_narrowed(self) -> bool:
        """Whether words or filters leave some records out."""
        return bool(self.q or self.filters)

    def fields(self, *left_out: str) -> list[tuple[str, str]]:
        """Return the state as pairs for hidden fields, without the parts a form asks for itself."""
        pairs = QueryDict(self.address()[1:]).lists()
        return [(name, value) for name, values in pairs for value in values if name not in left_out]


def read_list_state(listing: Listing[Any], query: QueryDict, cookies: Mapping[str, str]) -> ListState:
    """Read the state from an address; what it does not understand it leaves at the usual, and a cookie remembers columns."""
    keys = {column.key for column in listing.columns}
    sort = query.get("sort", "")
    column = listing.column(sort.removeprefix("-"))
    wanted = [key for value in query.getlist("columns") for key in value.split(",")]
    if not wanted:
        wanted = cookies.get(columns_cookie(listing), "").split(".")
    size = _number(query.get("size", ""), USUAL_SIZE)
    filters = tuple((name, value) for name, values in query.lists() if name not in OWN_PARAMETERS for value in values if value)
    return ListState(
        q=" ".join(query.get("q", "").replace("\0", " ").split())[:LONGEST_SEARCH],
        sort=sort if column and column.sort_by else listing.sort,
        page=max(1, _number(query.get("page", ""), 1)),
        size=size if size in SIZES else USUAL_SIZE,
        columns=tuple(dict.fromkeys(key for key in wanted if key in keys)),
        filters=filters,
    )


def columns_cookie(listing: Listing[Any]) -> str:
    """Return the name of the cookie that remembers which columns a person wants to see."""
    return f"columns_{listing.key}"


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else otherwise
