"""The one protocol by which rooms offer items to Today and the command palette.

A room registers a provider when it starts (in its `AppConfig.ready`); Today and the palette ask every provider in the order of
registration and know nothing of what stands behind an item:

    register_today(occasions_to_come)
    register_palette(units_by_name)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.utils.functional import Promise

from hamseda.civic.models import Person

Words = str | Promise


class TodayKind(StrEnum):
    """Under which heading of Today an item stands."""

    WAITS = "waits"
    COMING = "coming"
    OUT = "out"
    STIRS = "stirs"


class Urgency(StrEnum):
    """How loudly an item speaks; never by colour alone."""

    CALM = "calm"
    SOON = "soon"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class TodayItem:
    """One line of Today: what it is, the day it belongs to, words of explanation, the page it opens.

    `marks` are short words such as "holiday" or "expected" that the page shows as badges.
    """

    kind: TodayKind
    title: Words
    url: str
    text: Words = ""
    day: date | None = None
    urgency: Urgency = Urgency.CALM
    marks: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """One line of the palette: its name, a hint that tells it from others of the same name, the page it opens."""

    group: Words
    label: Words
    url: str
    hint: Words = ""


TodayProvider = Callable[[Person, datetime], Iterable[TodayItem]]
PaletteProvider = Callable[[Person, str, datetime], Iterable[PaletteItem]]

_today: list[TodayProvider] = []
_palette: list[PaletteProvider] = []


def register_today(provider: TodayProvider) -> None:
    """Let a room offer items to Today; registering twice changes nothing."""
    if provider not in _today:
        _today.append(provider)


def register_palette(provider: PaletteProvider) -> None:
    """Let a room offer items to the palette; registering twice changes nothing."""
    if provider not in _palette:
        _palette.append(provider)


def today_items(person: Person, *, at: datetime) -> list[TodayItem]:
    """Gather what every room offers a person now: the most urgent first, then by day."""
    rank = {Urgency.LATE: 0, Urgency.SOON: 1, Urgency.CALM: 2}
    items = [item for provider in _today for item in provider(person, at)]
    return sorted(items, key=lambda item: (item.kind != TodayKind.COMING and rank[item.urgency], item.day or date.max))


def palette_items(person: Person, text: str, *, at: datetime) -> list[PaletteItem]:
    """Gather what every room finds for what a person typed."""
    return [item for provider in _palette for item in provider(person, text, at)]
