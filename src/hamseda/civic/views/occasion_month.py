"""A month of occasions in any of the three calendars, with the other two in every cell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hamseda.civic.domain.queries.occasion import occasions_by_day
from hamseda.civic.models import City, ExceptionalDay, OccasionDay, WorkingTime
from hamseda.design.calendar_days import page_calendar
from hamseda.design.digits import latin_digits, local_digits
from hamseda.design.hijri_months import city_month_starts
from hamseda.engines.language.calendars import (
    Calendar,
    CalendarDate,
    CalendarError,
    GridDay,
    MonthStarts,
    add_months,
    calendar_name,
    from_day,
    month_grid,
    month_name,
    to_day,
    weekday_name,
    year_limits,
)

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class OtherDate:
    """A cell's day in another calendar: its number, and the month's name where a month begins or the grid does."""

    number: str
    month: str
    whole: str


@dataclass(frozen=True, slots=True)
class MonthCell:
    """One day of the grid."""

    day: date
    number: str
    whole: str
    others: tuple[OtherDate, ...]
    is_in_month: bool
    is_today: bool
    is_free: bool
    is_holiday: bool
    is_quiet: bool
    exception: str
    occasions: list[OccasionDay]


@dataclass(frozen=True, slots=True)
class MonthLink:
    """Another month or calendar one can go to."""

    label: str
    query: str
    is_current: bool = False


@require_safe
def occasion_month(request: HttpRequest) -> HttpResponse:
    """Show one month: `?calendar=jalali|hijri|gregorian&year=&month=`, this month without them."""
    starts = city_month_starts()
    today = timezone.localdate()
    calendar, year, month, problem = _asked_for(request, today, starts)
    city = City.objects.first()
    weeks = month_grid(calendar, year, month, city.first_weekday if city else SATURDAY, starts)
    language = get_language() or "fa"
    context = {
        "weeks": _cells(weeks, calendar, today, starts),
        "weekdays": [weekday_name(cell.day, language) for cell in weeks[0]],
        "heading": local_digits(f"{month_name(calendar, month, language)} {year}"),
        "problem": problem,
        "calendars": [_calendar_link(each, calendar, year, month, starts) for each in Calendar],
        "previous": _neighbour(calendar, year, month, -1, _("Previous month")),
        "next": _neighbour(calendar, year, month, 1, _("Next month")),
        "this_month": MonthLink(_("This month"), f"?calendar={calendar.value}"),
        "calendar": calendar.value,
        "year": local_digits(str(year)),
        "months": [(number, month_name(calendar, number, language), number == month) for number in range(1, 13)],
        "limits": year_limits(calendar),
    }
    return render(request, "civic/occasion_month.html", context)


def _asked_for(request: HttpRequest, today: date, starts: MonthStarts) -> tuple[Calendar, int, int, str]:
    """Read which month is asked for; what cannot be read becomes this month, with a sentence that says so."""
    asked = request.GET.get("calendar", "")
    calendar = Calendar(asked) if asked in set(Calendar) else page_calendar()
    now = from_day(today, calendar, starts)
    typed = (latin_digits(request.GET.get("year", "")), latin_digits(request.GET.get("month", "")))
    if typed == ("", ""):
        return calendar, now.year, now.month, ""
    try:
        # A neighbouring month on each side must exist too, since the grid shows its days.
        first = CalendarDate(calendar, int(typed[0] or now.year), int(typed[1] or now.month), 1)
        to_day(first, starts)
        add_months(first, 1, starts)
        add_months(first, -1, starts)
    except (ValueError, CalendarError):
        return calendar, now.year, now.month, _("There is no such month in this calendar; this month is shown instead.")
    return calendar, first.year, first.month, ""


def _cells(
    weeks: tuple[tuple[GridDay, ...], ...], calendar: Calendar, today: date, starts: MonthStarts
) -> list[list[MonthCell]]:
    first, last = weeks[0][0].day, weeks[-1][-1].day
    occasions = occasions_by_day(first, last)
    working = set(WorkingTime.objects.values_list("weekday", flat=True))
    exceptions = {row.day: row for row in ExceptionalDay.objects.filter(day__gte=first, day__lte=last)}
    others = [each for each in Calendar if each != calendar]
    cells = []
    for week in weeks:
        row = []
        for cell in week:
            rows = occasions.get(cell.day, [])
            exception = exceptions.get(cell.day)
            is_holiday = any(each.occasion.is_holiday for each in rows)
            is_free = (not exception.is_working) if exception else (is_holiday or cell.day.weekday() not in working)
            row.append(
                MonthCell(
                    day=cell.day,
                    number=local_digits(str(cell.value.day)),
                    whole=_whole(cell.day, calendar, starts),
                    others=tuple(_other(cell.day, each, cell.day == first, starts) for each in others),
                    is_in_month=cell.is_in_month,
                    is_today=cell.day == today,
                    is_free=is_free,
                    is_holiday=is_holiday,
                    is_quiet=any(each.occasion.is_quiet for each in rows),
                    exception=exception.reason if exception else "",
                    occasions=rows,
                )
            )
        cells.append(row)
    return cells


def _other(day: date, calendar: Calendar, is_first_cell: bool, starts: MonthStarts) -> OtherDate:
    value = from_day(day, calendar, starts)
    name = month_name(calendar, value.month, get_language() or "fa")
    return OtherDate(
        number=local_digits(str(value.day)),
        month=name if is_first_cell or value.day == 1 else "",
        whole=local_digits(f"{value.day} {name} {value.year}"),
    )


def _whole(day: date, calendar: Calendar, starts: MonthStarts) -> str:
    value = from_day(day, calendar, starts)
    language = get_language() or "fa"
    return local_digits(f"{weekday_name(day, language)} {value.day} {month_name(calendar, value.month, language)} {value.year}")


def _calendar_link(each: Calendar, calendar: Calendar, year: int, month: int, starts: MonthStarts) -> MonthLink:
    """Link to the month of another calendar in which the middle of this one lies."""
    label = calendar_name(each, get_language() or "fa")
    try:
        value = from_day(to_day(CalendarDate(calendar, year, month, 15), starts), each, starts)
        query = f"?calendar={each.value}&year={value.year}&month={value.month}"
    except CalendarError:
        query = f"?calendar={each.value}"
    return MonthLink(label, query, is_current=each == calendar)


def _neighbour(calendar: Calendar, year: int, month: int, step: int, label: str) -> MonthLink | None:
    try:
        value = add_months(CalendarDate(calendar, year, month, 1), step)
        add_months(value, step)
    except CalendarError:
        return None
    return MonthLink(label, f"?calendar={calendar.value}&year={value.year}&month={value.month}")
