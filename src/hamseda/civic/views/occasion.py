"""The pages of occasions: list, page, form, import and export; a page shows the days of each year."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import path, reverse

from hamseda.civic.domain.occasion import change_occasion, create_occasion, remove_occasion
from hamseda.civic.enums import DayStatus
from hamseda.civic.interfaces.occasion import OCCASION_IMPORT, OCCASION_LISTING, OccasionForm
from hamseda.civic.models import Occasion, OccasionDay
from hamseda.civic.views.occasion_month import occasion_month
from hamseda.civic.views.occasion_move import occasion_move
from hamseda.civic.views.permission_gate import may
from hamseda.civic.views.record import NounPages
from hamseda.design.digits import local_digits
from hamseda.design.listing.values import render_value


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day of an occasion as its page shows it."""

    year: str
    day: str
    status: str
    is_expected: bool
    is_moved: bool
    move_url: str


def day_line(row: OccasionDay, *, can_move: bool) -> DayLine:
    """Write one day of an occasion for its page."""
    return DayLine(
        year=local_digits(str(row.year)),
        day=render_value(row.day),
        status=row.get_status_display(),
        is_expected=row.status == DayStatus.EXPECTED,
        is_moved=row.is_moved,
        move_url=reverse("civic:occasion_move", args=[row.occasion_id, row.year]) if can_move else "",
    )


class OccasionPages(NounPages[Occasion]):
    """Occasions, with the days they fall on."""

    noun = "occasion"
    model = Occasion
    listing = OCCASION_LISTING
    form = OccasionForm
    import_plan = OCCASION_IMPORT
    create = staticmethod(create_occasion)
    change = staticmethod(change_occasion)
    remove = staticmethod(remove_occasion)
    list_template = "civic/occasion_list.html"
    page_template = "civic/occasion_page.html"

    def page_context(self, request: HttpRequest, record: Occasion) -> dict[str, object]:
        """Show the days, each with where to move it."""
        days: list[OccasionDay] = list(record.days.order_by("-day"))
        can_move = may(request, "civic:occasion_move", verb="POST")
        return {"days": [day_line(row, can_move=can_move) for row in days]}


urlpatterns = [
    path("occasions/month/", occasion_month, name="occasion_month"),
    path("occasions/<int:pk>/move/<int:year>/", occasion_move, name="occasion_move"),
    *OccasionPages.urls("occasions/"),
]
