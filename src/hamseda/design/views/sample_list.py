"""The living page's list: the parts that lists are made of, over a handful of made-up records instead of a table."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from django import forms
from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.utils.translation import gettext_lazy as _

from hamseda.design.forms.dress import dress_field
from hamseda.design.listing.columns import Column, Listing
from hamseda.design.listing.export import xlsx_response
from hamseda.design.listing.page import Cell, ColumnChoice, Heading, ListPage, ListRow
from hamseda.design.listing.paging import paging_of
from hamseda.design.listing.state import ListState
from hamseda.design.listing.values import render_value
from hamseda.design.sheets import write_csv
from hamseda.design.views.samples import TRACKS, SampleActivity
from hamseda.engines.language import fold_text

SORTS: dict[str, Callable[[SampleActivity], Any]] = {
    "name": lambda activity: fold_text(activity.name),
    "track": attrgetter("track"),
    "day": attrgetter("day"),
    "guests": attrgetter("guests"),
}
SAMPLE_LISTING: Listing[Any] = Listing(
    key="sample",
    columns=(
        Column("name", _("name"), value=attrgetter("name"), sort_by=("name",)),
        Column("track", _("track"), value=lambda activity: TRACKS[activity.track], sort_by=("track",)),
        Column("day", _("day"), value=attrgetter("day"), sort_by=("day",)),
        Column("guests", _("guests"), value=attrgetter("guests"), sort_by=("guests",), is_numeric=True),
        Column("number", _("number"), value=attrgetter("pk"), is_shown_first=False, is_numeric=True),
    ),
    sort="day",
)


class SampleFilter(forms.Form):
    """The filters above the sample list."""

    track = forms.ChoiceField(label=_("track"), required=False, choices=[("", _("all")), *TRACKS.items()])


def narrowed_samples(activities: list[SampleActivity], state: ListState) -> list[SampleActivity]:
    """Search, filter and sort the made-up records as the state of the list says."""
    words = fold_text(state.q).split()
    track = dict(state.filters).get("track", "")
    kept = [
        activity
        for activity in activities
        if all(word in fold_text(activity.name) for word in words) and (not track or activity.track == track)
    ]
    return sorted(kept, key=SORTS[state.sort.removeprefix("-")], reverse=state.sort.startswith("-"))


def sample_list_page(activities: list[SampleActivity], state: ListState) -> ListPage[Any]:
    """Lay out one page of the made-up list."""
    rows = narrowed_samples(activities, state)
    paging = paging_of(len(rows), state)
    columns = SAMPLE_LISTING.columns_of(state.columns)
    filters = SampleFilter(dict(state.filters))
    dress_field(filters.fields["track"])
    return ListPage(
        state=state,
        headings=tuple(_heading(column, state) for column in columns),
        rows=tuple(
            ListRow(activity, tuple(_cell(column, activity) for column in columns))
            for activity in rows[max(paging.first - 1, 0) : paging.last]
        ),
        paging=paging,
        choices=tuple(ColumnChoice(each.key, str(each.label), each in columns) for each in SAMPLE_LISTING.columns),
        filter_fields=(filters["track"],),
        is_searchable=True,
    )


def _heading(column: Column[Any], state: ListState) -> Heading:
    is_current, is_descending = state.sort.removeprefix("-") == column.key, state.sort.startswith("-")
    address = state.address(sort=column.key if is_descending or not is_current else f"-{column.key}")
    direction = ("descending" if is_descending else "ascending") if is_current else ""
    return Heading(column.key, str(column.label), address if column.sort_by else "", direction, column.is_numeric)


def _cell(column: Column[Any], activity: SampleActivity) -> Cell:
    return Cell(str(column.label), render_value(column.value(activity)), "", column.is_numeric)


def export_samples(activities: list[SampleActivity], state: ListState, query: QueryDict) -> HttpResponseBase:
    """Send the list as it is narrowed and sorted as a sheet."""
    columns = SAMPLE_LISTING.columns_of(state.columns)
    headings = [str(column.label) for column in columns]
    rows = [[column.value(activity) for column in columns] for activity in narrowed_samples(activities, state)]
    if query.get("format") == "xlsx":
        return xlsx_response("samples.xlsx", headings, rows)
    response = HttpResponse("".join(write_csv(headings, rows)), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="samples.csv"'
    return response
