"""Today: what waits for me and what is coming, gathered from every room that offers something."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from hamseda.civic.domain.offer import TodayItem, TodayKind, today_items
from hamseda.civic.models import Person


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page: its heading, its items and what to say when there are none."""

    key: str
    heading: str | Promise
    items: list[TodayItem]
    nothing: str | Promise


SECTIONS = (
    (TodayKind.WAITS, _("Waiting for me"), _("Nothing waits for you. What needs your answer will stand here first.")),
    (TodayKind.COMING, _("Coming in the next 14 days"), _("No occasion in the next 14 days.")),
)


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """Show one person's day."""
    assert isinstance(request.user, Person)
    items = today_items(request.user, at=timezone.now())
    sections = [
        Section(kind.value, heading, [item for item in items if item.kind == kind], nothing)
        for kind, heading, nothing in SECTIONS
    ]
    return render(request, "project/today.html", {"sections": sections})
