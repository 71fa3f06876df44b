"""The list of a noun, its export, and the suggestions a lookup field asks for."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from hamseda.civic.views.record.noun import Noun
from hamseda.design.listing import list_page, read_list_state, rows_of_list, search_folded
from hamseda.design.listing.export import ExportColumn, export_response
from hamseda.design.listing.state import columns_cookie

A_YEAR = 365 * 24 * 3600
MOST_OPTIONS = 20


@require_safe
def show_list(request: HttpRequest, noun: Noun[Any]) -> HttpResponse:
    """Show the list as its address describes it; htmx gets the table alone."""
    state = read_list_state(noun.listing, request.GET, request.COOKIES)
    page = list_page(noun.listing, noun.queryset(), state, record_link=noun.record_address)
    context = {
        "noun": noun,
        "list": page,
        "addresses": noun.addresses(request, ("create", "import", "export")),
        "list_address": noun.address("list"),
        "export_query": state.address(page=1)[1:],
    }
    htmx = getattr(request, "htmx", None)
    is_part = htmx is not None and bool(htmx) and not htmx.history_restore_request
    response = render(request, "design/list_table.html" if is_part else noun.list_template, context)
    patch_vary_headers(response, ["HX-Request"])
    if "columns" in request.GET:
        keys = ".".join(state.columns)
        response.set_cookie(columns_cookie(noun.listing), keys, max_age=A_YEAR, samesite="Lax", secure=request.is_secure())
    return response


@require_safe
def export_list(request: HttpRequest, noun: Noun[Any]) -> HttpResponseBase:
    """Send every record of the narrowed list as a sheet that can be imported again."""
    state = read_list_state(noun.listing, request.GET, request.COOKIES)
    rows = rows_of_list(noun.listing, noun.queryset(), state)
    columns = noun.listing.columns_of(state.columns)
    plan = noun.import_plan
    own = [ExportColumn(str(column.label), column.export_value) for column in plan.columns] if plan else []
    keys = {column.key for column in plan.columns} if plan else set()
    shown = [column for column in columns if column.key not in keys]
    return export_response(
        rows=plan.export_with(rows) if plan and plan.export_with else rows,
        columns=[*own, *(ExportColumn(str(column.label), column.export_value) for column in shown)],
        fetched_for=shown,
        name=noun.noun,
        form=request.GET.get("format", "xlsx"),
    )


@require_safe
def show_options(request: HttpRequest, noun: Noun[Any]) -> HttpResponse:
    """Suggest records for what was typed, as options for a box."""
    typed = request.GET.get(request.GET.get("box", "q"), "")[:200]
    records = (noun.listing.search or search_folded)(noun.queryset(), typed)[:MOST_OPTIONS] if typed.strip() else []
    return render(request, "design/form_options.html", {"options": [_option(record) for record in records]})


def _option(record: Any) -> str:
    return f"{record} ({getattr(record, 'code', None) or getattr(record, 'username', record.pk)})"
