"""Creating and editing a record; two people who edit one meet on the conflict page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hamseda.civic.domain.errors import InvalidRecord, RecordGone, StaleRecord
from hamseda.civic.domain.permission import is_moved, require_within
from hamseda.civic.enums import RevisionKind
from hamseda.civic.views.caller import signed_in_person
from hamseda.civic.views.permission_gate import decision_of
from hamseda.civic.views.record.conflict import conflict_of, data_with_choices
from hamseda.civic.views.record.noun import Noun
from hamseda.design.forms import RecordForm


@require_http_methods(["GET", "HEAD", "POST"])
def create_record_page(request: HttpRequest, noun: Noun[Any]) -> HttpResponse:
    """Show an empty form; create what it says."""
    assert noun.form is not None and noun.create is not None
    if request.method != "POST":
        return _show_form(noun, request, noun.form(initial=request.GET.dict()), record=None)
    form = noun.form(request.POST, request.FILES)
    if form.is_valid():
        values = form.values()
        require_within(decision_of(request), noun.unit_named(values))
        try:
            record = noun.create(values=values, by=signed_in_person(request), at=timezone.now(), kind=RevisionKind.CREATED)
        except InvalidRecord as error:
            form.add_refusals(error.messages)
        else:
            messages.success(request, _("“%(name)s” was created.") % {"name": record})
            return redirect(noun.record_address(record))
    return _show_form(noun, request, form, record=None)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_record_page(request: HttpRequest, noun: Noun[Any], pk: int) -> HttpResponse:
    """Show a record's form; save what it says unless somebody else was faster."""
    assert noun.form is not None
    record = get_object_or_404(noun.page_queryset(), pk=pk)
    if request.method != "POST":
        return _show_form(noun, request, _limited(noun, request, noun.form(instance=record)), record=record)
    form = _limited(noun, request, noun.form(data_with_choices(noun, request.POST, record), request.FILES, instance=record))
    if "back_to_form" in request.POST or not form.is_valid():
        return _show_form(noun, request, form, record=record)
    return _save(noun, request, form, pk)


def _save(noun: Noun[Any], request: HttpRequest, form: RecordForm, pk: int) -> HttpResponse:
    assert noun.change is not None
    values = form.values()
    # The form has already put its values on its own copy; the domain changes a fresh one.
    record = get_object_or_404(noun.page_queryset(), pk=pk)
    if is_moved(record, values):
        require_within(decision_of(request), noun.unit_named(values))
    expected = form.expected_version or record.version
    by = signed_in_person(request)
    try:
        saved = noun.change(
            record, values=values, expected_version=expected, by=by, at=timezone.now(), kind=RevisionKind.CHANGED
        )
    except StaleRecord as stale:
        context = {
            "noun": noun,
            "conflict": conflict_of(noun, form, stale),
            "record": record,
            "record_address": noun.record_address(record),
        }
        return render(request, "design/form_conflict.html", context, status=409)
    except RecordGone:
        form.add_error(None, _("This record was removed while you were editing it. What you typed is still here."))
    except InvalidRecord as error:
        form.add_refusals(error.messages)
    else:
        messages.success(request, _("“%(name)s” was saved.") % {"name": saved})
        return redirect(noun.record_address(saved))
    return _show_form(noun, request, form, record=record)


def _limited(noun: Noun[Any], request: HttpRequest, form: RecordForm) -> RecordForm:
    """Leave to a person only the fields the permission table lets them change; the others are shown and locked."""
    decision = decision_of(request)
    accessors = {collection.name: collection.accessor or collection.name for collection in noun.collections}
    for name, field in form.fields.items():
        is_own = name == form.expected_version_field
        if not is_own and not decision.lets_change(name) and not decision.lets_change(accessors.get(name, name)):
            field.disabled = True
    return form


def _show_form(noun: Noun[Any], request: HttpRequest, form: RecordForm, *, record: Any | None) -> HttpResponse:
    context = {
        "noun": noun,
        "form": form,
        "record": record,
        "back_address": noun.record_address(record) if record is not None else noun.address("list"),
    }
    return render(request, noun.form_template, context, status=422 if form.is_bound and form.errors else 200)
