"""What the date picker cannot count by itself: the weekdays without working hours, the holidays, the city's Hijri months."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponseBadRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from hamseda.civic.domain.queries.occasion import occasion_days_between
from hamseda.civic.domain.queries.occasion_rule import hijri_month_starts
from hamseda.civic.models import WorkingTime

LONGEST_RUN = timedelta(days=62)
A_MONTH = timedelta(days=31)


@require_safe
@cache_control(private=True, max_age=300)
def holidays(request: HttpRequest) -> HttpResponseBase:
    """Answer `?from=&until=` (ISO days, at most two months) with the days off and the Hijri months about them."""
    try:
        first, last = (date.fromisoformat(request.GET.get(name, "")) for name in ("from", "until"))
    except ValueError:
        return HttpResponseBadRequest(_("Write both days as year-month-day."), content_type="text/plain; charset=utf-8")
    if not first <= last <= first + LONGEST_RUN:
        return HttpResponseBadRequest(_("Ask for two months at most."), content_type="text/plain; charset=utf-8")
    working = set(WorkingTime.objects.values_list("weekday", flat=True))
    found = [each for each in occasion_days_between(first, last) if each.occasion.is_holiday]
    return JsonResponse(
        {
            "days_off": sorted(set(range(7)) - working) if working else [],
            "holidays": [{"day": each.day.isoformat(), "name": each.occasion.name} for each in found],
            "hijri_months": _hijri_months(first - A_MONTH, last + A_MONTH),
        }
    )


def _hijri_months(first: date, last: date) -> list[dict[str, object]]:
    """Return the months whose first day the city has set, where they begin about these days."""
    return [
        {"year": year, "month": month, "first_day": day.isoformat()}
        for (year, month), day in hijri_month_starts().items()
        if first <= day <= last
    ]
