"""What a list is made of: its columns, how it is searched, filtered and sorted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import get_language
from django_filters import FilterSet

from hamseda.design.searching import search_folded

Row = TypeVar("Row", bound=models.Model)
Label = str | Promise


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: where its value comes from, whether it sorts, and what it needs fetched with the row.

    `value` gives what the page shows; `export` what a sheet holds, where that differs (a code instead of a name). `is_link`
    makes the cell open the record, `link` anything else. `related` and `fetched` name relations for `select_related` and
    `prefetch_related`, so that a hidden column costs nothing.
    """

    key: str
    label: Label
    value: Callable[[Row], object]
    sort_by: tuple[str, ...] = ()
    link: Callable[[Row], str] | None = None
    is_link: bool = False
    is_shown_first: bool = True
    is_numeric: bool = False
    export: Callable[[Row], object] | None = None
    related: tuple[str, ...] = ()
    fetched: tuple[str, ...] = ()

    def export_value(self, row: Row) -> object:
        """Return what a sheet holds for a row."""
        return (self.export or self.value)(row)

    def order(self) -> tuple[str, ...]:
        """Return the fields to sort by in the language of the page."""
        language = (get_language() or "fa")[:2]
        return tuple(field.format(language=language) for field in self.sort_by)


@dataclass(frozen=True, slots=True)
class Listing(Generic[Row]):
    """A whole list, described once; `sort` is the key of the column it is sorted by at first, with `-` for descending."""

    key: str
    columns: tuple[Column[Row], ...]
    sort: str = ""
    filterset: type[FilterSet] | None = None
    search: Callable[[models.QuerySet[Row], str], models.QuerySet[Row]] | None = search_folded

    def column(self, key: str) -> Column[Row] | None:
        """Return the column of a key, if there is one."""
        return next((column for column in self.columns if column.key == key), None)

    def columns_of(self, keys: tuple[str, ...]) -> tuple[Column[Row], ...]:
        """Return the columns of these keys in the list's own order, or those shown at first."""
        chosen = tuple(column for column in self.columns if column.key in keys)
        return chosen or tuple(column for column in self.columns if column.is_shown_first)

    def order(self, sort: str) -> tuple[str, ...]:
        """Return the fields to sort by, ending with the key; descending reverses every one."""
        column = self.column(sort.removeprefix("-"))
        fields = column.order() if column else ()
        return tuple(reverse_of(field) if sort.startswith("-") else field for field in (*fields, "pk"))


def reverse_of(field: str) -> str:
    """Return a sort field with its direction turned round."""
    return field.removeprefix("-") if field.startswith("-") else f"-{field}"


def fetch_with(queryset: models.QuerySet[Row], columns: tuple[Column[Any], ...]) -> models.QuerySet[Row]:
    """Fetch with the rows what these columns read of other records."""
    related = dict.fromkeys(name for column in columns for name in column.related)
    fetched = dict.fromkeys(name for column in columns for name in column.fetched)
    queryset = queryset.select_related(*related) if related else queryset
    return queryset.prefetch_related(*fetched) if fetched else queryset
