"""One page of a list, ready to show: cells, headings, the pages beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import models
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext
from django_filters import FilterSet

from hamseda.design.digits import local_digits
from hamseda.design.listing.columns import Column, Listing, fetch_with
from hamseda.design.listing.filter_fields import filter_fields
from hamseda.design.listing.paging import Paging, few_keys, keys_of_page, paging_of
from hamseda.design.listing.state import SIZES, ListState
from hamseda.design.listing.values import render_value, show_value

Row = TypeVar("Row", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading: its sort address and whether the list is sorted by it now (`ascending`, `descending` or "")."""

    key: str
    label: str
    address: str
    sorted: str
    is_numeric: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows, and where it leads."""

    label: str
    text: str
    link: str
    is_numeric: bool


@dataclass(frozen=True, slots=True)
class ListRow(Generic[Row]):
    """A record and its cells."""

    record: Row
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """One column a person may show or hide."""

    key: str
    label: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class ListPage(Generic[Row]):
    """Everything the list template shows."""

    state: ListState
    headings: tuple[Heading, ...]
    rows: tuple[ListRow[Row], ...]
    paging: Paging
    choices: tuple[ColumnChoice, ...]
    filter_fields: tuple[BoundField, ...]
    is_searchable: bool

    @property
    def sizes(self) -> list[tuple[str, str, bool]]:
        """The page sizes offered: size, address, whether it is the present one."""
        return [(show_value(size), self.state.address(size=size), size == self.state.size) for size in SIZES]

    @property
    def range_text(self) -> str:
        """Which rows of how many are shown."""
        shown = {"first": self.paging.first, "last": self.paging.last, "count": self.paging.count}
        return local_digits(gettext("%(first)d to %(last)d of %(count)d") % shown)

    @property
    def kept_fields(self) -> list[tuple[str, str]]:
        """What the search form keeps besides what it asks for itself."""
        return self.state.fields("q", "page", *(field.html_name for field in self.filter_fields))

    @property
    def column_form_fields(self) -> list[tuple[str, str]]:
        """What the form of the columns keeps."""
        return self.state.fields("columns", "page")


def narrowed(
    listing: Listing[Row], queryset: models.QuerySet[Row], state: ListState
) -> tuple[models.QuerySet[Row], FilterSet | None]:
    """Apply the words searched and the filters; return the rest and the filters as a form."""
    filterset = None
    if listing.filterset:
        data = QueryDict(mutable=True)
        for name, value in state.filters:
            data.appendlist(name, value)
        filterset = listing.filterset(data, queryset=queryset)
        queryset = filterset.qs
    if state.q and listing.search:
        queryset = listing.search(queryset, state.q)
    return queryset, filterset


def list_page(
    listing: Listing[Row], queryset: models.QuerySet[Row], state: ListState, *, record_link: Callable[[Row], str] | None = None
) -> ListPage[Row]:
    """Fetch one page: a count, the keys of the page, its rows; three queries and what the columns fetch."""
    rows, filterset = narrowed(listing, queryset, state)
    few = few_keys(rows) if state.is_narrowed else None
    if few is not None:
        rows = queryset.filter(pk__in=few)
    paging = paging_of(rows.order_by().count() if few is None else len(few), state)
    columns = listing.columns_of(state.columns)
    keys = keys_of_page(rows, listing.order(state.sort), paging)
    records = fetch_with(queryset.filter(pk__in=keys), columns).in_bulk() if keys else {}
    return ListPage(
        state=state,
        headings=tuple(_heading(column, state) for column in columns),
        rows=tuple(
            ListRow(record=records[key], cells=tuple(_cell(column, records[key], record_link) for column in columns))
            for key in keys
            if key in records
        ),
        paging=paging,
        choices=tuple(ColumnChoice(column.key, str(column.label), column in columns) for column in listing.columns),
        filter_fields=filter_fields(filterset),
        is_searchable=listing.search is not None,
    )


def rows_of_list(listing: Listing[Row], queryset: models.QuerySet[Row], state: ListState) -> models.QuerySet[Row]:
    """Return every record of the narrowed and sorted list, for an export."""
    rows, _filterset = narrowed(listing, queryset, state)
    return rows.order_by(*listing.order(state.sort))


def _heading(column: Column[Any], state: ListState) -> Heading:
    is_current, is_descending = state.sort.removeprefix("-") == column.key, state.sort.startswith("-")
    turned = column.key if is_descending or not is_current else f"-{column.key}"
    return Heading(
        key=column.key,
        label=str(column.label),
        address=state.address(sort=turned) if column.sort_by else "",
        sorted=("descending" if is_descending else "ascending") if is_current else "",
        is_numeric=column.is_numeric,
    )


def _cell(column: Column[Row], record: Row, record_link: Callable[[Row], str] | None) -> Cell:
    link = record_link if column.is_link else column.link
    return Cell(
        label=str(column.label),
        text=render_value(column.value(record)),
        link=link(record) if link else "",
        is_numeric=column.is_numeric,
    )
