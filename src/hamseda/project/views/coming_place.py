"""A place of the side bar whose room is not built yet: says so, what it will be, and what can be done today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

Words = str | Promise


@dataclass(frozen=True, slots=True)
class ComingPlace:
    """What is said of a place that is to come; `now` pairs what can be done today with the page for it."""

    name: Words
    will_be: Words
    will_hold: tuple[Words, ...]
    now: tuple[tuple[Words, str], ...]


GRID = ComingPlace(
    _("Grid"),
    _("The shared calendar of everything the city plans to say and do, with clashes found and slots proposed."),
    (
        _("Every unit's activities and statements side by side, day by day"),
        _("Occasions, quiet days and working hours beneath them"),
        _("Clashes named with their reasons, and a free slot on request"),
        _("Look-ahead papers of 14, 30, 60 and 90 days"),
    ),
    (
        (_("See the occasions of the month in three calendars"), "civic:occasion_month"),
        (_("See what is coming"), "project:today"),
    ),
)
DESK = ComingPlace(
    _("Desk"),
    _("The desk where statements are written, checked, consulted on, signed off and released."),
    (
        _("Drafts in several languages, checked while you type"),
        _("Consultations of every unit a text touches, all at once"),
        _("Gates that no path can skip, and public corrections"),
        _("One door through which everything is released"),
    ),
    (
        (_("See what each unit does and who answers for it"), "civic:mandate"),
        (_("Find the spokesperson of a topic"), "civic:topic_list"),
    ),
)
REGISTER = ComingPlace(
    _("Register"),
    _("The one place for what the city knows to be true and how it says it."),
    (
        _("Facts with evidence, owner and validity"),
        _("Key messages for each audience and language"),
        _("The glossary: preferred wording and what to avoid"),
        _("Approved lines for expected questions"),
    ),
    (
        (_("See the topics and their spokespersons"), "civic:topic_list"),
        (_("See the audiences the city speaks to"), "civic:audience_list"),
    ),
)
LISTENING = ComingPlace(
    _("Listening"),
    _("What is said about the city outside, and what disturbs its calm."),
    (
        _("News gathered into stories, with what was reprinted from the city's own words"),
        _("Surges noticed early"),
        _("Issues, rumours and enquiries, each with its clock"),
        _("What was learnt, fed back into promotion"),
    ),
    ((_("See the partners and media the city works with"), "civic:unit_list"),),
)
PLAN = ComingPlace(
    _("Plan & results"),
    _("The comprehensive plan of the city's public diplomacy, and what came of it."),
    (
        _("Goals, objectives, programmes and activities with their indicators"),
        _("Outputs, out-takes and outcomes of each unit and person"),
        _("The ladder from cooperation to coordination to integration"),
        _("The one-voice index, every number with the records behind it"),
    ),
    (
        (_("Read the mission and the mandate"), "civic:mandate"),
        (_("See the units and how they belong together"), "civic:unit_list"),
    ),
)


def page_of(place: ComingPlace) -> Callable[[HttpRequest], HttpResponse]:
    """Return the view of one place that is to come."""

    @require_safe
    def view(request: HttpRequest) -> HttpResponse:
        now = [(label, reverse(name)) for label, name in place.now]
        return render(request, "project/coming_place.html", {"place": place, "now": now})

    return view


grid, desk, register, listening, plan = (page_of(place) for place in (GRID, DESK, REGISTER, LISTENING, PLAN))
