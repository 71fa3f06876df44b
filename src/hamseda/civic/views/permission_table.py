"""The page “who may do what, and why may I not”: the permission table to read, and a question to ask of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from hamseda.civic.interfaces.permission_table import QuestionForm, answer, read_table, role_labels
from hamseda.civic.views.caller import caller_of, signed_in_person


def permission_table(request: HttpRequest) -> HttpResponse:
    """Show the table with one's own permissions marked, and answer `?action=…&unit=…`."""
    person, at = signed_in_person(request), timezone.now()
    holdings = caller_of(request).holdings
    form = QuestionForm(request.GET if "action" in request.GET else None)
    context = {
        "roles": role_labels(),
        "areas": read_table(person, holdings=holdings, at=at),
        "form": form,
        "answer": answer(person, form.question(), holdings=holdings, at=at) if form.is_valid() else None,
    }
    return render(request, "civic/permission_table.html", context)
