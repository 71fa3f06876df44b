"""Moving an expected day: choose the new day, see all that moves with it, confirm; or confirm the day as announced."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hamseda.civic.domain.move_errors import CannotMoveDay
from hamseda.civic.domain.occasion_day import confirm_occasion_day, move_occasion_day, reopen_occasion_day
from hamseda.civic.domain.queries.move_preview import MovePreview, hijri_month_of, preview_move
from hamseda.civic.enums import DayStatus
from hamseda.civic.interfaces.move_words import words_for
from hamseda.civic.interfaces.occasion import MoveForm, ReopenForm
from hamseda.civic.models import OccasionDay, Person
from hamseda.design.calendar_days import show_day
from hamseda.design.digits import local_digits, page_language
from hamseda.design.listing.values import render_value
from hamseda.engines.language.calendars import Calendar, month_name


@require_http_methods(["GET", "HEAD", "POST"])
def occasion_move(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """Show the move page; POST with `action` preview, move, confirm or reopen."""
    rows = OccasionDay.objects.select_related("occasion")
    occasion_day = get_object_or_404(rows, occasion_id=pk, year=year)
    act = {"preview": _preview, "move": _move, "confirm": _confirm, "reopen": _reopen}.get(request.POST.get("action", ""))
    return act(request, occasion_day) if act and request.method == "POST" else _page(request, occasion_day)


def _preview(request: HttpRequest, occasion_day: OccasionDay) -> HttpResponse:
    form = MoveForm(request.POST)
    if not form.is_valid():
        return _page(request, occasion_day, form=form, status=422)
    try:
        preview = preview_move(occasion_day, to=form.cleaned_data["to"])
    except CannotMoveDay as error:
        form.add_error("to", words_for(error))
        return _page(request, occasion_day, form=form, status=422)
    return _page(request, occasion_day, form=form, preview=preview)


def _move(request: HttpRequest, occasion_day: OccasionDay) -> HttpResponse:
    form = MoveForm(request.POST)
    if not form.is_valid():
        return _page(request, occasion_day, form=form, status=422)
    assert isinstance(request.user, Person)
    to = form.cleaned_data["to"]
    try:
        preview = move_occasion_day(
            occasion_day, to=to, expected_day=form.cleaned_data["expected_day"], by=request.user, at=timezone.now()
        )
    except CannotMoveDay as error:
        occasion_day.refresh_from_db()
        form.add_error(None, words_for(error))
        return _page(request, occasion_day, form=form, status=409)
    said = _("%(occasion)s is now on %(day)s; %(count)s days moved in all.")
    count = len(preview.days)
    messages.success(request, local_digits(said % {"occasion": occasion_day.occasion, "day": show_day(to), "count": count}))
    return redirect("civic:occasion_page", pk=occasion_day.occasion_id)


def _confirm(request: HttpRequest, occasion_day: OccasionDay) -> HttpResponse:
    form = MoveForm({"to": request.POST.get("expected_day", ""), "expected_day": request.POST.get("expected_day", "")})
    assert isinstance(request.user, Person)
    if not form.is_valid():
        return _page(request, occasion_day, form=form, status=422)
    try:
        confirm_occasion_day(occasion_day, expected_day=form.cleaned_data["expected_day"], by=request.user, at=timezone.now())
    except CannotMoveDay as error:
        occasion_day.refresh_from_db()
        messages.error(request, words_for(error))
        return _page(request, occasion_day, status=409)
    messages.success(request, _("The day and its whole Hijri month are confirmed."))
    return redirect("civic:occasion_page", pk=occasion_day.occasion_id)


def _reopen(request: HttpRequest, occasion_day: OccasionDay) -> HttpResponse:
    form = ReopenForm(request.POST)
    if not form.is_valid():
        return _page(request, occasion_day, reopen_form=form, status=422)
    assert isinstance(request.user, Person)
    try:
        reopen_occasion_day(
            occasion_day,
            reason=form.cleaned_data["reason"],
            expected_day=form.cleaned_data["expected_day"],
            by=request.user,
            at=timezone.now(),
        )
    except CannotMoveDay as error:
        occasion_day.refresh_from_db()
        form.add_error(None, words_for(error))
        return _page(request, occasion_day, reopen_form=form, status=409)
    messages.success(request, _("The month is expected again; its days can be moved."))
    return redirect("civic:occasion_move", pk=occasion_day.occasion_id, year=occasion_day.year)


def _page(
    request: HttpRequest,
    occasion_day: OccasionDay,
    *,
    form: MoveForm | None = None,
    reopen_form: ReopenForm | None = None,
    preview: MovePreview | None = None,
    status: int = 200,
) -> HttpResponse:
    expected = {"expected_day": occasion_day.day.isoformat()}
    month = hijri_month_of(occasion_day)
    context = {
        "row": occasion_day,
        "occasion": occasion_day.occasion,
        "day": render_value(occasion_day.day),
        "hijri_month": local_digits(f"{month_name(Calendar.HIJRI, month[1], page_language())} {month[0]}") if month else "",
        "form": form or MoveForm(initial={"to": occasion_day.day, **expected}),
        "reopen_form": reopen_form or ReopenForm(initial=expected),
        "preview": preview,
        "is_confirmed": month is not None and occasion_day.status == DayStatus.CONFIRMED,
        "can_confirm": month is not None and occasion_day.status == DayStatus.EXPECTED,
        "effects": _effects(preview) if preview else None,
    }
    return render(request, "civic/occasion_move.html", context, status=status)


@dataclass(frozen=True, slots=True)
class Effects:
    """All that a move would do, in the words of the page."""

    months: list[tuple[str, str, str, str, str]]
    days: list[tuple[str, str, str]]
    sentences: list[str]


def _effects(preview: MovePreview) -> Effects:
    """Word a preview: the months that shift, the occasions that move, what becomes or ceases to be free or quiet."""
    changed = (
        (preview.new_holidays, _("Becomes a public holiday: %(days)s")),
        (preview.lost_holidays, _("Is a public holiday no longer: %(days)s")),
        (preview.new_quiet_days, _("Becomes a quiet day, without promotion: %(days)s")),
        (preview.lost_quiet_days, _("Is a quiet day no longer: %(days)s")),
    )
    return Effects(
        months=[
            (
                _month_words(shift.year, shift.month),
                render_value(shift.before),
                render_value(shift.after),
                local_digits(str(shift.length_of_month_before)),
                local_digits(str(shift.length)),
            )
            for shift in preview.months
        ],
        days=[
            (str(shift.occasion_day.occasion), render_value(shift.before), render_value(shift.after)) for shift in preview.days
        ],
        sentences=[words % {"days": _(", ").join(map(show_day, days))} for days, words in changed if days],
    )


def _month_words(year: int, month: int) -> str:
    return local_digits(f"{month_name(Calendar.HIJRI, month, page_language())} {year}")
