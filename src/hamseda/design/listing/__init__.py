"""Lists: what a column is, how an address says what to show, and the page or export that comes of it.

A noun describes its list once:

    LISTING = Listing(
        key="unit",
        columns=(
            Column("name", _("name"), value=attrgetter("name"), sort_by=("name_{language}",), is_link=True),
            Column("code", _("code"), value=attrgetter("code"), sort_by=("code",)),
            Column("parent", _("part of"), value=attrgetter("parent"), related=("parent",)),
        ),
        sort="name",
        filterset=UnitFilter,
    )

and `list_page(LISTING, queryset, state, ...)` answers with rows of ready cells. `sort_by` may name a field per language of the
page with `{language}`; each sort ends with the key, so that pages never overlap.
"""

from hamseda.design.listing.columns import Column, Listing
from hamseda.design.listing.page import ListPage, list_page, rows_of_list
from hamseda.design.listing.state import ListState, read_list_state
from hamseda.design.listing.values import render_value, show_value
from hamseda.design.searching import search_folded

__all__ = [
    "Column",
    "ListPage",
    "ListState",
    "Listing",
    "list_page",
    "read_list_state",
    "render_value",
    "rows_of_list",
    "search_folded",
    "show_value",
]
