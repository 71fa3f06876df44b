"""What units, people, places and topics offer to Today and the palette."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from hamseda.civic.domain.offer import PaletteItem, TodayItem, TodayKind, Urgency
from hamseda.civic.domain.queries.person import absent_in_unit, away_whom_one_stands_in_for
from hamseda.civic.domain.queries.unit import search_units
from hamseda.civic.models import Person, Place, Topic, Unit
from hamseda.design.calendar_days import show_day
from hamseda.design.listing import search_folded
from hamseda.engines.language import fold_text

MOST_FOUND = 5
MOST_RANKED = 50


Found = TypeVar("Found", Person, Place, Topic)


def first_found(records: QuerySet[Found], text: str) -> list[Found]:
    """Return a few records that hold the words typed, those called so or beginning so before the others.

    Only the first handful found is put in order: ranking all of fifty thousand people would cost more than finding them.
    """
    folded = fold_text(text).strip()
    if not folded:
        return []
    found = search_folded(records, text).order_by("pk")[:MOST_RANKED]
    return sorted(found, key=lambda record: _rank(record.search_text, folded))[:MOST_FOUND]


def _rank(search_text: str, folded: str) -> int:
    names = search_text.splitlines()
    return 0 if folded in names else 1 if any(name.startswith(folded) for name in names) else 2


def people_one_stands_in_for(person: Person, at: datetime) -> Iterable[TodayItem]:
    """Offer the people who are away today and whose deputy the person is."""
    for absence in away_whom_one_stands_in_for(person, timezone.localtime(at).date()):
        yield TodayItem(
            kind=TodayKind.WAITS,
            title=_("You stand in for %(name)s") % {"name": absence.person},
            url=reverse("civic:person_page", args=[absence.person_id]),
            text=_("away until %(day)s") % {"day": show_day(absence.ends_on)},
            day=absence.ends_on,
            urgency=Urgency.SOON,
        )


def people_away(person: Person, at: datetime) -> Iterable[TodayItem]:
    """Offer who of the person's own unit is away today."""
    today = timezone.localtime(at).date()
    for absence in absent_in_unit(person.unit_id, today, but=person):
        yield TodayItem(
            kind=TodayKind.COMING,
            title=_("%(name)s is away") % {"name": absence.person},
            url=reverse("civic:person_page", args=[absence.person_id]),
            text=_("away until %(day)s") % {"day": show_day(absence.ends_on)},
            day=today,
        )


def units_named(person: Person, text: str, at: datetime) -> Iterable[PaletteItem]:
    """Offer units one of whose names matches what was typed, those called exactly so first."""
    if not fold_text(text).strip():
        return
    for unit in search_units(Unit.objects.select_related("parent"), text)[:MOST_FOUND]:
        hint = str(unit.parent) if unit.parent else unit.get_kind_display()
        yield PaletteItem(_("Units"), unit.name, reverse("civic:unit_page", args=[unit.pk]), hint=hint)


def people_named(person: Person, text: str, at: datetime) -> Iterable[PaletteItem]:
    """Offer people whose name, title or contact matches what was typed."""
    for found in first_found(Person.objects.filter(is_active=True).select_related("unit"), text):
        url = reverse("civic:person_page", args=[found.pk])
        yield PaletteItem(_("People"), found.name, url, hint=_(", ").join(filter(None, (found.title, str(found.unit)))))


def places_named(person: Person, text: str, at: datetime) -> Iterable[PaletteItem]:
    """Offer places whose name or alias matches what was typed."""
    for place in first_found(Place.objects.all(), text):
        yield PaletteItem(_("Places"), place.name, reverse("civic:place_page", args=[place.pk]), hint=place.get_kind_display())


def topics_named(person: Person, text: str, at: datetime) -> Iterable[PaletteItem]:
    """Offer topics whose name matches what was typed."""
    for topic in first_found(Topic.objects.select_related("unit"), text):
        hint = str(topic.unit) if topic.unit else ""
        yield PaletteItem(_("Topics"), topic.name, reverse("civic:topic_page", args=[topic.pk]), hint=hint)
