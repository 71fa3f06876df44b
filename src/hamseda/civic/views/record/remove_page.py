"""Removing a record: asked once, done with a POST, refused while others hang on it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hamseda.civic.domain.errors import RecordGone, RecordInUse, StaleRecord
from hamseda.civic.views.caller import signed_in_person
from hamseda.civic.views.record.noun import Noun


@require_http_methods(["GET", "HEAD", "POST"])
def remove_record_page(request: HttpRequest, noun: Noun[Any], pk: int) -> HttpResponse:
    """Ask whether a record is to go, and remove it."""
    record = get_object_or_404(noun.page_queryset(), pk=pk)
    context: dict[str, object] = {
        "noun": noun,
        "record": record,
        "record_address": noun.record_address(record),
        "expected_version": record.version,
    }
    if request.method != "POST":
        return render(request, "design/record_remove.html", context)
    typed = request.POST.get("expected_version", "")
    expected = int(typed) if typed.isdecimal() and len(typed) < 10 else record.version
    assert noun.remove is not None
    try:
        noun.remove(record, expected_version=expected, by=signed_in_person(request), at=timezone.now())
    except RecordInUse as error:
        return render(request, "design/record_remove.html", context | {"holders": error.holders}, status=409)
    except StaleRecord:
        return render(request, "design/record_remove.html", context | {"is_stale": True}, status=409)
    except RecordGone:
        messages.info(request, _("“%(name)s” was already gone.") % {"name": record})
    else:
        messages.success(request, _("“%(name)s” was removed.") % {"name": record})
    return redirect(noun.address("list"))
