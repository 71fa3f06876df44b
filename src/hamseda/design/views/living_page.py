"""The living page: every component of the look at work with made-up data; nothing that is typed here is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from hamseda.design.asset_manifest import icon_names
from hamseda.design.history import field_difference
from hamseda.design.listing import read_list_state
from hamseda.design.views.sample_form import SampleForm
from hamseda.design.views.sample_import import sample_import
from hamseda.design.views.sample_list import SAMPLE_LISTING, SampleFilter, export_samples, sample_list_page
from hamseda.design.views.samples import SampleChange, sample_activities, sample_changes

FORM_SENT = "try"
COLOURS = (
    "ground", "surface", "sunken", "text", "text-soft", "ink", "calm", "promotion", "danger", "warning", "success", "focus",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the page: its place in the address and its heading."""

    key: str
    label: str | Promise


PARTS = (
    Part("colours", gettext_lazy("Colours and tracks")),
    Part("buttons", gettext_lazy("Buttons, badges, tabs")),
    Part("list-part", gettext_lazy("List")),
    Part("form", gettext_lazy("Form and date picker")),
    Part("import", gettext_lazy("Import")),
    Part("history", gettext_lazy("History")),
    Part("notices", gettext_lazy("Notices and the palette")),
    Part("empty", gettext_lazy("Nothing there yet")),
    Part("errors", gettext_lazy("Refusals and errors")),
    Part("icons", gettext_lazy("Icons")),
)


@require_safe
def living_page(request: HttpRequest) -> HttpResponseBase:
    """Show every component; `format` sends the sample list as a sheet, htmx gets the list alone."""
    state = read_list_state(SAMPLE_LISTING, request.GET, {})
    # The page's form sends fields of its own; they narrow nothing.
    state = replace(state, filters=tuple(pair for pair in state.filters if pair[0] in SampleFilter.base_fields))
    activities = sample_activities(timezone.localdate())
    if "format" in request.GET:
        return export_samples(activities, state, request.GET)
    context: dict[str, object] = {
        "list": sample_list_page(activities, state),
        "list_address": request.path,
        "addresses": {"export": request.path},
        "export_query": state.address(page=1)[1:],
    }
    if request.headers.get("HX-Request") and not request.headers.get("HX-History-Restore-Request"):
        return render(request, "design/list_table.html", context)
    return _whole_page(request, context)


def _whole_page(request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    form = sample_form(request)
    checked = sample_import()
    context |= {
        "parts": PARTS,
        "colours": COLOURS,
        "icons": icon_names(),
        "form": form,
        "is_form_good": form.is_bound and form.is_valid(),
        "headings": checked.headings,
        "good_rows": checked.good,
        "refused_rows": checked.refused,
        "differences": [field_difference(_field_label(each), each.before, each.after) for each in sample_changes()],
    }
    return render(request, "design/living_page.html", context)


def sample_form(request: HttpRequest) -> SampleForm:
    """Return the form, filled in and checked once it was sent; its names are its own, so that the list does not heed them."""
    if FORM_SENT in request.GET:
        return SampleForm(request.GET, prefix="sample")
    return SampleForm(prefix="sample", initial={"day": timezone.localdate()})


def _field_label(change: SampleChange) -> str:
    return {"name": _("name"), "note": _("note"), "guests": _("guests")}[change.field]
