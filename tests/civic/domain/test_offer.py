"""Rooms offer items to Today and the palette; what is urgent stands first, and nobody offers twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

import pytest

from hamseda.civic.domain import offer
from hamseda.civic.domain.offer import PaletteItem, TodayItem, TodayKind, Urgency, palette_items, today_items
from hamseda.civic.models import Person

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
SOMEBODY = Person(username="anna")


@pytest.fixture(autouse=True)
def nobody_offers() -> Iterator[None]:
    """Put the real providers aside for the test."""
    today, palette = list(offer._today), list(offer._palette)
    offer._today.clear()
    offer._palette.clear()
    yield
    offer._today[:], offer._palette[:] = today, palette


def _item(title: str, kind: TodayKind = TodayKind.WAITS, urgency: Urgency = Urgency.CALM, day: int = 1) -> TodayItem:
    return TodayItem(kind=kind, title=title, url="/", urgency=urgency, day=date(2026, 12, day))


def test_today_items_urgent_ones_stand_first_then_by_day() -> None:
    def provide(person: Person, at: datetime) -> Iterable[TodayItem]:
        yield _item("calm, early", day=1)
        yield _item("late", urgency=Urgency.LATE, day=9)
        yield _item("soon", urgency=Urgency.SOON, day=5)

    offer.register_today(provide)
    assert [item.title for item in today_items(SOMEBODY, at=AT)] == ["late", "soon", "calm, early"]


def test_today_items_that_come_are_in_the_order_of_days_whatever_their_urgency() -> None:
    def provide(person: Person, at: datetime) -> Iterable[TodayItem]:
        yield _item("second", TodayKind.COMING, Urgency.LATE, day=2)
        yield _item("first", TodayKind.COMING, day=1)

    offer.register_today(provide)
    assert [item.title for item in today_items(SOMEBODY, at=AT)] == ["first", "second"]


def test_register_palette_twice_offers_once() -> None:
    def provide(person: Person, text: str, at: datetime) -> Iterable[PaletteItem]:
        yield PaletteItem("Pages", text, "/")

    offer.register_palette(provide)
    offer.register_palette(provide)
    assert [item.label for item in palette_items(SOMEBODY, "typed", at=AT)] == ["typed"]
