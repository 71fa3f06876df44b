"""The list of acts, and acts as other pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.urls import path

from hamseda.civic.interfaces.act import ACT_LISTING, noun_label, record_address
from hamseda.civic.models import Act
from hamseda.civic.views.record.list_pages import show_list
from hamseda.civic.views.record.noun import Noun
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


class ActNoun(Noun[Any]):
    """Acts: they are recorded by what is done, so they have a list and nothing else."""

    noun = "act"
    model = Act
    listing = ACT_LISTING


urlpatterns = [path("acts/", partial(show_list, noun=ActNoun()), name="act_list")]
