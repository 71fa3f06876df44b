"""Acts as pages show them: when, who, what, and a link to the record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.urls import NoReverseMatch, reverse

from hamseda.civic.models import Act
from hamseda.design.listing import render_value


@dataclass(frozen=True, slots=True)
class ActLine:
    """One act in words."""

    at: str
    kind: str
    noun: str
    person: str
    address: str


def act_lines(acts: Iterable[Act]) -> list[ActLine]:
    """Word acts; those that came with their people cost no further query."""
    return [
        ActLine(
            at=render_value(act.at),
            kind=act.get_kind_display(),
            noun=noun_label(act.noun),
            person=str(act.person) if act.person else "",
            address=record_address(act.noun, act.record_id),
        )
        for act in acts
    ]


def noun_label(noun: str) -> str:
    """Return what a kind of record is called on pages."""
    try:
        return str(apps.get_model("civic", noun.replace("_", ""))._meta.verbose_name)
    except LookupError:
        return noun.replace("_", " ")


def record_address(noun: str, pk: int) -> str:
    """Return the address of a record's page, if its kind has pages."""
    try:
        return reverse(f"civic:{noun}_page", kwargs={"pk": pk})
    except NoReverseMatch:
        return ""
