"""Pages of a list: which rows belong to one, which pages lie beside it, and how a deep page stays quick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models

from hamseda.design.digits import local_digits
from hamseda.design.listing.columns import reverse_of
from hamseda.design.listing.state import ListState

FEW = 500


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page one can go to; `number` 0 stands for those left out between."""

    number: int
    address: str
    is_current: bool

    @property
    def text(self) -> str:
        """The number in the digits of the page."""
        return local_digits(str(self.number))


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page lies in its list: rows `first` to `last` of `count`, counted from one."""

    count: int
    number: int
    pages: int
    first: int
    last: int
    previous: str
    next: str
    links: tuple[PageLink, ...]


def paging_of(count: int, state: ListState) -> Paging:
    """Lay the pages; a page past the end is the last one."""
    pages = max(1, -(-count // state.size))
    number = min(state.page, pages)
    last = min(count, number * state.size)
    return Paging(
        count=count,
        number=number,
        pages=pages,
        first=(number - 1) * state.size + 1 if count else 0,
        last=last,
        previous=state.address(page=number - 1) if number > 1 else "",
        next=state.address(page=number + 1) if number < pages else "",
        links=tuple(_links(number, pages, state)),
    )


def _links(number: int, pages: int, state: ListState) -> list[PageLink]:
    """Name the ends and the neighbours, with a gap between them."""
    near = sorted({1, pages, *range(max(1, number - 2), min(pages, number + 2) + 1)})
    links: list[PageLink] = []
    for page, before in zip(near, [0, *near], strict=False):
        if page - before > 1:
            links.append(PageLink(0, "", is_current=False))
        links.append(PageLink(page, state.address(page=page), is_current=page == number))
    return links


def few_keys(rows: models.QuerySet[Any]) -> list[Any] | None:
    """Return the keys of all rows when they are few, else None.

    Words that few records hold cost one pass over the table to count and another to sort; this spares the second.
    """
    keys = list(rows.order_by().values_list("pk", flat=True)[: FEW + 1])
    return keys if len(keys) <= FEW else None


def keys_of_page(rows: models.QuerySet[Any], order: tuple[str, ...], paging: Paging) -> list[Any]:
    """Return the keys of the page's rows in order.

    Keys alone can be read from an index without touching the rows that are skipped, and the second half of a list is
    read from its end; so the last page costs what the first does.
    """
    if not paging.count:
        return []
    start, stop = paging.first - 1, paging.last
    keys = rows.values_list("pk", flat=True)
    if start <= paging.count // 2:
        return list(keys.order_by(*order)[start:stop])
    backwards = keys.order_by(*map(reverse_of, order))
    return list(backwards[paging.count - stop : paging.count - start])[::-1]
