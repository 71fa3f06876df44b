"""Today: what waits for me and what is coming, gathered from every room that offers something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hamseda.civic.domain.offer import TodayItem, TodayKind, today_items
from hamseda.civic.models import Person
from hamseda.design.calendar_days import other_calendars, page_calendar
from hamseda.engines.language.calendars import format_date


@dataclass(frozen=True, slots=True)
class DayOfItems:
    """One day of what is coming: how it is written, how far off it is, its items."""

    day: date
    written: str
    others: str
    distance: str
    items: list[TodayItem]


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """Show one person's day."""
    assert isinstance(request.user, Person)
    now = timezone.localtime()
    items = today_items(request.user, at=now)
    context = {
        "waiting": [item for item in items if item.kind == TodayKind.WAITS],
        "stirring": [item for item in items if item.kind == TodayKind.STIRS],
        "going_out": [item for item in items if item.kind == TodayKind.OUT],
        "days": days_of([item for item in items if item.kind == TodayKind.COMING], now.date()),
    }
    return render(request, "project/today.html", context)


def days_of(items: list[TodayItem], today_is: date) -> list[DayOfItems]:
    """Gather dated items by day, the nearest first; an item without a day does not come."""
    dated = sorted((item for item in items if item.day), key=lambda item: item.day or date.max)
    language = get_language() or "fa"
    return [
        DayOfItems(
            day=day,
            written=format_date(day, page_calendar(), language, "{weekday} {day} {month}"),
            others=other_calendars(day),
            distance=_distance(day, today_is),
            items=list(group),
        )
        for day, group in groupby(dated, key=lambda item: item.day or date.max)
    ]


def _distance(day: date, today_is: date) -> str:
    """Say how far off a day is, where a word is better than a figure."""
    return {today_is: _("today"), today_is + timedelta(days=1): _("tomorrow")}.get(day, "")
