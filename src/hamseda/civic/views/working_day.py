"""The page of working days: the week's hours, the days that differ, and what a day is or lies so many working days on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from hamseda.civic.domain.queries.working_day import working_calendar
from hamseda.civic.domain.working_day import DayAnswer, Hours, NoWorkingTime, WhyFree, WorkingCalendar
from hamseda.civic.interfaces.working_day import WorkingDayForm
from hamseda.civic.models import City, ExceptionalDay
from hamseda.civic.views.permission_gate import may
from hamseda.design.calendar_days import write_day
from hamseda.design.digits import latin_digits, local_digits, page_language
from hamseda.design.listing import render_value, show_value
from hamseda.engines.language.calendars import weekday_name

SATURDAY = 5
DAYS_BACK, DAYS_ON = 30, 366
USUAL_COUNT = 5


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A weekday and its hours."""

    weekday: str
    hours: str


@dataclass(frozen=True, slots=True)
class ExceptionLine:
    """A day that differs, as the page shows it."""

    pk: int
    day: str
    what: str
    reason: str
    is_working: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked of a day, in words."""

    day: str
    sentence: str
    counted: str
    is_working: bool


@require_safe
def working_time(request: HttpRequest) -> HttpResponse:
    """Show the week and the days that differ; answer `?day=` and `?count=`."""
    today = timezone.localdate()
    asked = request.GET.copy()
    asked["count"] = latin_digits(asked.get("count", ""))
    form = WorkingDayForm(asked if "day" in asked else None, initial={"day": write_day(today), "count": USUAL_COUNT})
    calendar = working_calendar()
    context = {
        "form": form,
        "week": _week(calendar),
        "exceptions": _exceptions(today),
        "answer": _answer(calendar, form) if form.is_bound and form.is_valid() else None,
        "may_add": may(request, "civic:exceptional_day_create", verb="POST"),
    }
    return render(request, "civic/working_time.html", context, status=422 if form.errors else 200)


def _week(calendar: WorkingCalendar) -> list[WeekLine]:
    first = City.objects.order_by("pk").values_list("first_weekday", flat=True).first()
    days = [((SATURDAY if first is None else first) + number) % 7 for number in range(7)]
    return [WeekLine(weekday_name(day, page_language()), _hours(calendar.week.get(day)) or _("free")) for day in days]


def _hours(hours: Hours | None) -> str:
    if hours is None:
        return ""
    clock = {"opens": f"{hours.opens:%H:%M}", "closes": f"{hours.closes:%H:%M}"}
    return local_digits(_("%(opens)s to %(closes)s") % clock)


def _exceptions(today: date) -> list[ExceptionLine]:
    rows = ExceptionalDay.objects.filter(day__gte=today - timedelta(DAYS_BACK), day__lte=today + timedelta(DAYS_ON))
    return [
        ExceptionLine(
            pk=row.pk,
            day=render_value(row.day),
            what=(_hours(Hours(row.opens, row.closes)) if row.opens and row.closes else _("open"))
            if row.is_working
            else _("closed"),
            reason=row.reason,
            is_working=row.is_working,
        )
        for row in rows.order_by("day")
    ]


def _answer(calendar: WorkingCalendar, form: WorkingDayForm) -> Answer:
    day, count = form.cleaned_data["day"], form.cleaned_data["count"]
    answer = calendar.answer(day)
    counted = "" if count is None else _counted(calendar, day, count)
    return Answer(render_value(day), _sentence(answer), counted, answer.is_working)


def _sentence(answer: DayAnswer) -> str:
    weekday = weekday_name(answer.day.weekday(), page_language())
    words = {"weekday": weekday, "why": _("; ").join(answer.words), "hours": _hours(answer.hours)}
    if answer.is_working:
        return _("A working day, %(weekday)s, %(hours)s.") % words
    sentences = {
        WhyFree.HOLIDAY: _("A public holiday: %(why)s."),
        WhyFree.EXCEPTION: _("Closed by decision: %(why)s."),
        WhyFree.WEEKDAY: _("No working day: %(weekday)s is free."),
    }
    assert answer.why_free is not None
    return sentences[answer.why_free] % words


def _counted(calendar: WorkingCalendar, day: date, count: int) -> str:
    try:
        found = calendar.working_day_after(day, count)
    except NoWorkingTime:
        return _("The week has no working hours, so nothing can be counted.")
    words = {"count": count, "day": show_value(found), "weekday": weekday_name(found.weekday(), page_language())}
    sentence = ngettext(
        "%(count)d working day on is %(weekday)s, %(day)s.", "%(count)d working days on is %(weekday)s, %(day)s.", count
    )
    return local_digits(sentence % words)


urlpatterns = [path("working-days/", working_time, name="working_time")]
