"""The six places of the side bar, administration apart from them, and the pages about oneself: one list each."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: the page it opens, and by their beginnings the other pages that belong to it."""

    label: Words
    url_name: str
    icon: str
    short_label: Words = ""
    others: tuple[str, ...] = ()

    def covers(self, view_name: str) -> bool:
        """Tell whether a page belongs to this entry."""
        return view_name == self.url_name or any(view_name.startswith(beginning) for beginning in self.others)


PLACES = (
    Entry(_("Today"), "project:today", "sunrise"),
    Entry(_("Grid"), "project:grid", "calendar3", pgettext_lazy("short", "Grid")),
    Entry(_("Desk"), "project:desk", "pencil-square"),
    Entry(_("Register"), "project:register", "collection"),
    Entry(_("Listening"), "project:listening", "broadcast"),
    Entry(_("Plan & results"), "project:plan", "signpost-2", pgettext_lazy("short", "Plan")),
)
CITY = (
    Entry(_("Units"), "civic:unit_list", "diagram-3", others=("civic:unit_",)),
    Entry(_("People"), "civic:person_list", "people", others=("civic:person_",)),
    Entry(_("Occasions"), "civic:occasion_month", "calendar-event", others=("civic:occasion_",)),
    Entry(_("Places"), "civic:place_list", "geo-alt", others=("civic:place_",)),
    Entry(_("Topics"), "civic:topic_list", "tags", others=("civic:topic_",)),
    Entry(_("Audiences"), "civic:audience_list", "person-vcard", others=("civic:audience_",)),
    Entry(_("Channels"), "civic:channel_list", "send", others=("civic:channel_",)),
    Entry(_("Working days"), "civic:working_time", "clock", others=("civic:working_time_", "civic:exceptional_day_")),
    Entry(_("Mandate"), "civic:mandate", "patch-check", others=("civic:service_", "civic:duty_")),
)
ADMINISTRATION = (
    Entry(_("Tasks"), "project:tasks", "list-check", others=("project:task_",)),
    Entry(_("Acts"), "civic:act_list", "clock-history"),
    Entry(_("Who may do what"), "civic:permission_table", "shield-check"),
    Entry(_("API tokens"), "civic:token_list", "plug", others=("civic:token_",)),
    Entry(_("Components"), "design:living_page", "layout-wtf"),
)
GROUPS = ((_("The city"), CITY), (_("Administration"), ADMINISTRATION))
PERSON_LINKS = (
    Entry(_("My profile"), "civic:own_profile", "person-circle"),
    Entry(_("Sign-in and security"), "mfa_index", "shield-lock"),
)
