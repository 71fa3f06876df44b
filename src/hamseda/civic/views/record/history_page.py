"""The history of a record: every version with what changed, or what lies between any two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from hamseda.civic.domain.queries.revision import changes_from_to, revisions_of_id
from hamseda.civic.domain.revision import Changes
from hamseda.civic.models import Revision
from hamseda.civic.views.record.noun import Noun
from hamseda.civic.views.record.shown_fields import show_plain
from hamseda.design.digits import local_digits
from hamseda.design.history import FieldDifference, field_difference
from hamseda.design.listing import ListState, show_value
from hamseda.design.listing.paging import paging_of

VERSIONS_A_PAGE = 25


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """A version, what it changed, and whether it is one of the two to compare."""

    revision: Revision
    differences: tuple[FieldDifference, ...]
    is_from: bool
    is_to: bool

    @property
    def heading(self) -> str:
        """Which version it is."""
        return local_digits(gettext("Version %(number)d") % {"number": self.revision.version})

    @property
    def by_text(self) -> str:
        """Who made it."""
        return str(self.revision.by) if self.revision.by else gettext("the system")

    @property
    def at_text(self) -> str:
        """When it was made."""
        return show_value(self.revision.at)


@require_safe
def show_history(request: HttpRequest, noun: Noun[Any], pk: int) -> HttpResponse:
    """Show a record's versions, newest first; with `?from=` and `?to=`, what differs between those two."""
    revisions = revisions_of_id(noun.noun, pk)
    state = ListState(page=_number(request.GET.get("page")) or 1, size=VERSIONS_A_PAGE)
    paging = paging_of(revisions.count(), state)
    record = noun.queryset().filter(pk=pk).first()
    if record is None and not paging.count:
        raise Http404
    newest = list(revisions[max(0, paging.first - 1) : paging.last])
    first, last = _number(request.GET.get("from")), _number(request.GET.get("to"))
    compared = changes_from_to(noun.noun, pk, first=first, last=last) if first and last else None
    context = {
        "noun": noun,
        "record": record,
        "title": str(record) if record is not None else newest[0].label,
        "versions": [_shown(noun, revision, position, first, last) for position, revision in enumerate(newest)],
        "paging": paging,
        "compared": None if compared is None else _differences(noun, compared),
        "compared_text": local_digits(gettext("From version %(first)d to version %(last)d") % {"first": first, "last": last}),
        "back_address": noun.record_address(record) if record is not None else noun.address("list"),
    }
    return render(request, "design/history.html", context)


def _shown(noun: Noun[Any], revision: Revision, position: int, first: int, last: int) -> ShownVersion:
    """Mark the two versions compared, or the newest two where none were chosen."""
    is_chosen = bool(first and last)
    return ShownVersion(
        revision,
        _differences(noun, revision.changes),
        is_from=revision.version == first if is_chosen else position == 1,
        is_to=revision.version == last if is_chosen else position == 0,
    )


def _differences(noun: Noun[Any], changes: Changes) -> tuple[FieldDifference, ...]:
    return tuple(
        field_difference(noun.label_of(name), show_plain(noun.model, name, before), show_plain(noun.model, name, after))
        for name, (before, after) in changes.items()
    )


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0
