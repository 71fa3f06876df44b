"""The sample records of the living page, in the language of the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hamseda.design.digits import page_language

SAMPLES_FILE = Path(__file__).parents[1] / "data" / "samples.yaml"
TRACKS: dict[str, str | Promise] = {"calm": _("calm"), "promotion": _("promotion"), "neutral": _("neither")}


@dataclass(frozen=True, slots=True)
class SampleActivity:
    """A made-up activity."""

    pk: int
    name: str
    track: str
    day: date
    guests: int

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class SampleChange:
    """One field of a made-up record before and after a change."""

    field: str
    before: str
    after: str


@cache
def _samples() -> Any:
    return yaml.safe_load(SAMPLES_FILE.read_text(encoding="utf-8"))


def sample_activities(today: date) -> list[SampleActivity]:
    """Return the made-up activities, laid about today."""
    language = _language()
    return [
        SampleActivity(each["key"], each[language], each["track"], today + timedelta(days=each["days"]), each["guests"])
        for each in _samples()["activities"]
    ]


def sample_sheet() -> str:
    """Return a sheet with three bad rows as CSV."""
    return str(_samples()["sheet"][_language()])


def sample_changes() -> list[SampleChange]:
    """Return what somebody changed in a made-up record."""
    return [SampleChange(each["label"], *each[_language()]) for each in _samples()["history"]]


def _language() -> str:
    return "fa" if page_language() == "fa" else "en"
