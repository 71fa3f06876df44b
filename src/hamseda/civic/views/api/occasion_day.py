"""The days of an occasion: read, moved, confirmed as announced, or opened again for a reason."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Query, Router

from hamseda.civic.domain.move_errors import CannotMoveDay
from hamseda.civic.domain.occasion_day import confirm_occasion_day, move_occasion_day, reopen_occasion_day
from hamseda.civic.enums import DayStatus
from hamseda.civic.interfaces.api.occasion import OccasionDayIn, OccasionDayOut
from hamseda.civic.interfaces.api.shapes import ListQuery, page_of
from hamseda.civic.interfaces.move_words import words_for
from hamseda.civic.models import Occasion, OccasionDay, Person
from hamseda.civic.views.api.etag import etag_of, expected_version
from hamseda.civic.views.api.paging import page_of_records
from hamseda.civic.views.api.problems import ApiProblem
from hamseda.civic.views.api.resource import READ_REFUSALS, REFUSALS
from hamseda.civic.views.caller import signed_in_person

router = Router(tags=["occasions"])


@router.get(
    "{int:pk}/days",
    url_name="occasion_days",
    response={200: page_of(OccasionDayOut), **READ_REFUSALS},
    summary="List the days of an occasion",
)
def list_days_of_occasion(request: HttpRequest, response: HttpResponse, pk: int, query: Query[ListQuery]) -> dict[str, Any]:
    """Answer a page of the occasion's days."""
    occasion = get_object_or_404(Occasion, pk=pk)
    return page_of_records(request, response, occasion.days.all(), query)


@router.put(
    "{int:pk}/days/{int:year}",
    url_name="occasion_day",
    response={200: OccasionDayOut, **REFUSALS},
    summary="Move, confirm or open again the day of one year",
)
def put_day_of_occasion(request: HttpRequest, response: HttpResponse, pk: int, year: int, given: OccasionDayIn) -> OccasionDay:
    """Bring a day to where it is sent; If-Match holds the occasion's ETag, which changes with every move."""
    with transaction.atomic():
        occasion = get_object_or_404(Occasion.objects.select_for_update(), pk=pk)
        row = get_object_or_404(OccasionDay, occasion=occasion, year=year)
        expected_version(request, "occasion", occasion)
        try:
            _bring(row, given, by=signed_in_person(request))
        except CannotMoveDay as error:
            raise ApiProblem("state_forbids", fields={"day": (words_for(error),)}) from error
        occasion.refresh_from_db()
        row.refresh_from_db()
    response["ETag"] = etag_of("occasion", occasion)
    return row


def _bring(row: OccasionDay, given: OccasionDayIn, *, by: Person) -> None:
    at = timezone.now()
    if row.status == DayStatus.CONFIRMED and given.status == DayStatus.EXPECTED:
        reopen_occasion_day(row, reason=given.reason, expected_day=row.day, by=by, at=at)
    if given.day != row.day:
        move_occasion_day(row, to=given.day, expected_day=row.day, by=by, at=at)
    row.refresh_from_db()
    if row.status == DayStatus.EXPECTED and given.status == DayStatus.CONFIRMED:
        confirm_occasion_day(row, expected_day=row.day, by=by, at=at)
