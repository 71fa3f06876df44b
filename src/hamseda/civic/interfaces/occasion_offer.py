"""What occasions offer to Today and the palette."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from hamseda.civic.domain.offer import PaletteItem, TodayItem, TodayKind, Urgency
from hamseda.civic.domain.permission import decide
from hamseda.civic.domain.queries.occasion import expected_days_between, occasion_days_between
from hamseda.civic.enums import DayStatus
from hamseda.civic.models import Occasion, OccasionDay, Person
from hamseda.design.calendar_days import show_day
from hamseda.design.listing import search_folded

DAYS_AHEAD = 14
MOST_FOUND = 5


def occasions_to_come(person: Person, at: datetime) -> Iterable[TodayItem]:
    """Offer the occasions of the next fourteen days, today included."""
    first = timezone.localtime(at).date()
    for row in occasion_days_between(first, first + timedelta(DAYS_AHEAD - 1)):
        yield TodayItem(
            kind=TodayKind.COMING,
            title=str(row.occasion),
            url=reverse("civic:occasion_page", args=[row.occasion_id]),
            day=row.day,
            marks=tuple(marks_of(row)),
        )


def days_to_confirm(person: Person, at: datetime) -> Iterable[TodayItem]:
    """Offer expected days of the next fourteen days to those who may move or confirm them."""
    if not decide(person, url_name="civic:occasion_move", verb="POST", at=at).is_allowed:
        return
    first = timezone.localtime(at).date()
    for row in expected_days_between(first, first + timedelta(DAYS_AHEAD - 1)):
        yield TodayItem(
            kind=TodayKind.WAITS,
            title=_("Confirm or move: %(occasion)s") % {"occasion": row.occasion},
            url=reverse("civic:occasion_move", args=[row.occasion_id, row.year]),
            text=_("expected on %(day)s") % {"day": show_day(row.day)},
            day=row.day,
            urgency=Urgency.SOON,
        )


def marks_of(row: OccasionDay) -> list[str | Promise]:
    """Return the short words that go with an occasion's day."""
    marks = [(row.occasion.is_holiday, _("holiday")), (row.occasion.is_quiet, _("quiet day"))]
    marks.append((row.status == DayStatus.EXPECTED, _("expected")))
    return [mark for is_so, mark in marks if is_so]


def occasions_named(person: Person, text: str, at: datetime) -> Iterable[PaletteItem]:
    """Offer occasions whose name matches what was typed."""
    if not text.strip():
        return
    for occasion in search_folded(Occasion.objects.all(), text)[:MOST_FOUND]:
        url = reverse("civic:occasion_page", args=[occasion.pk])
        yield PaletteItem(_("Occasions"), str(occasion), url, hint=occasion.get_calendar_display())
