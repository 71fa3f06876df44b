"""The page of one record: its fields and collections, and what may be done with it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hamseda.civic.views.record.noun import Noun
from hamseda.civic.views.record.shown_fields import shown_fields


@require_safe
def show_record(request: HttpRequest, noun: Noun[Any], pk: int) -> HttpResponse:
    """Show one record."""
    record = get_object_or_404(noun.page_queryset(), pk=pk)
    subject = noun.subject_of(record)
    context = {
        "noun": noun,
        "record": record,
        "fields": shown_fields(noun, record),
        "addresses": noun.addresses(request, ("edit", "remove", "history"), subject=subject, pk=pk),
        "list_address": noun.address("list"),
    }
    return render(request, noun.page_template, context | noun.page_context(request, record))
