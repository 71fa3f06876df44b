"""Importing a sheet: upload, preview, take over; the rows put aside as a sheet; a sheet to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from hamseda.civic.domain.errors import ImportTakenOver
from hamseda.civic.domain.pending_import import (
    Importer,
    ImportOutcome,
    check_import,
    keep_import,
    refused_rows,
    take_over_import,
)
from hamseda.civic.domain.queries.pending_import import pending_import_of
from hamseda.civic.models import PendingImport
from hamseda.civic.views.caller import signed_in_person
from hamseda.civic.views.permission_gate import decision_of
from hamseda.civic.views.record.import_guide import guide_rows
from hamseda.civic.views.record.noun import Noun
from hamseda.design.digits import local_digits
from hamseda.design.importing import CheckedRow, Preview, RowStatus
from hamseda.design.importing.upload_form import UploadForm
from hamseda.design.listing import ListState
from hamseda.design.listing.export import xlsx_response
from hamseda.design.listing.paging import Paging, paging_of

ROWS_A_PAGE = 50
# What wants looking at comes first.
STATUSES = (RowStatus.ERROR, RowStatus.CHANGE, RowStatus.CREATE, RowStatus.SAME)
LABELS = {
    RowStatus.ERROR.value: gettext_noop("rows put aside"),
    RowStatus.CHANGE.value: gettext_noop("rows that change"),
    RowStatus.CREATE.value: gettext_noop("new rows"),
    RowStatus.SAME.value: gettext_noop("rows already so"),
}


@dataclass(frozen=True, slots=True)
class StatusTab:
    """One kind of row in a preview, how many there are, and the address that shows them."""

    status: str
    count: int
    address: str
    is_shown: bool

    @property
    def label(self) -> str:
        """The status and its count in words."""
        return f"{_(LABELS[self.status])} ({local_digits(str(self.count))})"


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One count of what came of an import."""

    label: str
    count: str


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest, noun: Noun[Any]) -> HttpResponse:
    """Ask for a sheet; keep it and go on to its preview."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_bound and form.is_valid():
        importer, person = importer_for(noun, request), signed_in_person(request)
        name = form.cleaned_data["file"].name
        pending = keep_import(importer, sheet=form.cleaned_data["sheet"], file_name=name, by=person, at=timezone.now())
        for notice in form.cleaned_data["sheet"].notices:
            messages.info(request, str(notice))
        return redirect(noun.address("import_preview", pk=pending.pk))
    assert noun.import_plan is not None
    context = {
        "noun": noun,
        "form": form,
        "guide": guide_rows(noun.import_plan),
        "template_address": noun.address("import_template"),
        "list_address": noun.address("list"),
    }
    return render(request, "design/import_upload.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HttpRequest, noun: Noun[Any], pk: int) -> HttpResponse:
    """Show what the sheet would do; a POST takes over its good rows."""
    pending = own_import(noun, request, pk)
    if request.method == "POST":
        return _take_over(noun, request, pending)
    if pending.finished_at is not None:
        outcome = ImportOutcome(**pending.outcome)
        context = _context(noun, pending) | {"outcome": outcome, "outcome_lines": _outcome_lines(outcome)}
        return render(request, "design/import_done.html", context)
    checked = check_import(importer_for(noun, request), pending=pending)
    wanted = _wanted_status(request.GET.get("show", ""), checked)
    rows = sorted((row for row in checked.rows if row.status == wanted), key=lambda row: row.number)
    page, paging = _page_of(rows, request, wanted)
    good = checked.count(RowStatus.CREATE) + checked.count(RowStatus.CHANGE)
    context = _context(noun, pending) | {
        "header": checked.header,
        "headings": pending.columns,
        "tabs": _tabs(checked, wanted),
        "shown": wanted.value,
        "rows": page,
        "paging": paging,
        "refused": checked.count(RowStatus.ERROR),
        "good": good,
        "confirm_text": local_digits(ngettext("Take over %(count)d row", "Take over %(count)d rows", good) % {"count": good}),
    }
    return render(request, "design/import_preview.html", context)


def _outcome_lines(outcome: ImportOutcome) -> list[OutcomeLine]:
    counts = [
        (RowStatus.CREATE, outcome.created),
        (RowStatus.CHANGE, outcome.changed),
        (RowStatus.SAME, outcome.same),
        (RowStatus.ERROR, outcome.refused),
    ]
    return [OutcomeLine(_(LABELS[status.value]), local_digits(str(count))) for status, count in counts]


def _take_over(noun: Noun[Any], request: HttpRequest, pending: PendingImport) -> HttpResponse:
    person = signed_in_person(request)
    try:
        outcome = take_over_import(importer_for(noun, request), pending=pending, by=person, at=timezone.now())
    except ImportTakenOver:
        messages.info(request, _("This sheet was taken over before; nothing was done twice."))
    else:
        counts = {"created": outcome.created, "changed": outcome.changed}
        messages.success(request, local_digits(_("Taken over: %(created)d new, %(changed)d changed.") % counts))
    return redirect(noun.address("import_preview", pk=pending.pk))


@require_safe
def download_refused(request: HttpRequest, noun: Noun[Any], pk: int) -> HttpResponseBase:
    """Send the rows that are put aside as a sheet, each with its reasons."""
    pending = own_import(noun, request, pk)
    headings = [*pending.columns, _("why it was put aside")]
    rows = [[*cells, why] for cells, why in refused_rows(importer_for(noun, request), pending=pending)]
    return xlsx_response(f"{noun.noun}-{pending.pk}.xlsx", headings, rows)


@require_safe
def download_template(request: HttpRequest, noun: Noun[Any]) -> FileResponse:
    """Send an empty sheet with the headings and a guide to them."""
    assert noun.import_plan is not None
    headings = [str(column.label) for column in noun.import_plan.columns]
    guide = [[_("column"), _("must be there"), _("what goes in it"), _("example")]]
    guide += [[row.label, _("yes") if row.is_required else "", row.help, row.example] for row in guide_rows(noun.import_plan)]
    return xlsx_response(f"{noun.noun}.xlsx", headings, [], guide=guide)


def own_import(noun: Noun[Any], request: HttpRequest, pk: int) -> PendingImport:
    """Return the person's own import, or say that there is none."""
    pending = pending_import_of(signed_in_person(request), noun=noun.noun, pending_id=pk)
    if pending is None:
        raise Http404
    return pending


def importer_for(noun: Noun[Any], request: HttpRequest) -> Importer[Any]:
    """Return the noun's importer with what this person may change in which units."""
    decision = decision_of(request)
    importer = noun.importer
    return Importer(
        noun=importer.noun,
        plan=importer.plan,
        create=importer.create,
        change=importer.change,
        unit_named=noun.unit_named,
        covers=lambda unit: decision.covers(None if unit is None else unit.path),
    )


def _context(noun: Noun[Any], pending: PendingImport) -> dict[str, object]:
    return {
        "noun": noun,
        "pending": pending,
        "list_address": noun.address("list"),
        "import_address": noun.address("import"),
        "refused_address": noun.address("import_rows", pk=pending.pk),
    }


def _wanted_status(text: str, checked: Preview[Any]) -> RowStatus:
    chosen = next((status for status in STATUSES if status.value == text), None)
    return chosen or next((status for status in STATUSES if checked.count(status)), RowStatus.CREATE)


def _tabs(checked: Preview[Any], wanted: RowStatus) -> list[StatusTab]:
    return [
        StatusTab(status.value, checked.count(status), f"?show={status.value}", is_shown=status == wanted)
        for status in STATUSES
    ]


def _page_of(rows: list[CheckedRow[Any]], request: HttpRequest, status: RowStatus) -> tuple[list[CheckedRow[Any]], Paging]:
    text = request.GET.get("page", "")
    page = int(text) if text.isdecimal() and 0 < len(text) < 7 else 1
    state = ListState(page=max(1, page), size=ROWS_A_PAGE, filters=(("show", status.value),))
    paging = paging_of(len(rows), state)
    return rows[max(0, paging.first - 1) : paging.last], paging
