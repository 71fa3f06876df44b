"""What moving one expected day would move with it, before anything is saved.

A Hijri day hangs on the first day of its month: the moon seen a day later moves every occasion of the month, and the months
after it as far as one of them would otherwise be left with 28 or 31 days (a month has 29 or 30).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hamseda.civic.domain.move_errors import CannotMoveDay, MoveProblem
from hamseda.civic.domain.queries.occasion_rule import LAST, day_in_year, hijri_month_starts, rule_of
from hamseda.civic.enums import CalendarKind, DayStatus
from hamseda.civic.models import HijriMonth, OccasionDay
from hamseda.engines.language.calendars import Calendar, CalendarDate, MonthStarts, from_day, month_length, to_day

FARTHEST = timedelta(days=2)
USUAL_LENGTHS = (29, 30)
Month = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MonthShift:
    """A Hijri month whose first day moves, and how many days it and the month before it then have."""

    year: int
    month: int
    before: date
    after: date
    length: int
    length_of_month_before: int


@dataclass(frozen=True, slots=True)
class DayShift:
    """An occasion whose day moves."""

    occasion_day: OccasionDay
    before: date
    after: date


@dataclass(frozen=True, slots=True)
class MovePreview:
    """All that would move; the four sets of days are what changes for the week's work and for promotion."""

    occasion_day: OccasionDay
    to: date
    months: tuple[MonthShift, ...]
    days: tuple[DayShift, ...]
    new_holidays: tuple[date, ...]
    lost_holidays: tuple[date, ...]
    new_quiet_days: tuple[date, ...]
    lost_quiet_days: tuple[date, ...]


def preview_move(occasion_day: OccasionDay, *, to: date) -> MovePreview:
    """Work out what moving the day would move; raise `CannotMoveDay` with the reason if it cannot be."""
    if occasion_day.status == DayStatus.CONFIRMED and occasion_day.occasion.calendar == CalendarKind.HIJRI:
        raise CannotMoveDay(MoveProblem.CONFIRMED, day=occasion_day.day)
    if to == occasion_day.day:
        raise CannotMoveDay(MoveProblem.SAME_DAY)
    if occasion_day.occasion.calendar != CalendarKind.HIJRI or occasion_day.occasion.month is None:
        return _preview_of_single_day(occasion_day, to)
    if abs(to - occasion_day.day) > FARTHEST:
        raise CannotMoveDay(MoveProblem.TOO_FAR)
    months = _shift_months(occasion_day, to - occasion_day.day)
    return _with_consequences(occasion_day, to, months, _days_in(months))


def _preview_of_single_day(occasion_day: OccasionDay, to: date) -> MovePreview:
    """Move one day alone: only an occasion whose days are listed, not given by a rule, may be."""
    if occasion_day.occasion.month is not None:
        raise CannotMoveDay(MoveProblem.FIXED_BY_RULE)
    return _with_consequences(occasion_day, to, (), (DayShift(occasion_day, occasion_day.day, to),))


def _shift_months(occasion_day: OccasionDay, by: timedelta) -> tuple[MonthShift, ...]:
    """Move the month's first day, and the following months' as long as one would have 28 or 31 days."""
    assert occasion_day.occasion.month is not None
    confirmed = set(HijriMonth.objects.filter(status=DayStatus.CONFIRMED).values_list("year", "month"))
    starts = dict(hijri_month_starts())
    month: Month = (occasion_day.year, occasion_day.occasion.month)
    if occasion_day.occasion.day == LAST:
        # The last day of a month goes with the first day of the next.
        month = _next(month)
    moved = [month]
    _move_start(starts, month, by)
    before = _previous(month)
    if _length(before, starts) not in USUAL_LENGTHS:
        raise CannotMoveDay(MoveProblem.MONTH_BEFORE, year=before[0], month=before[1], length=_length(before, starts))
    while _length(month, starts) not in USUAL_LENGTHS:
        length = _length(month, starts)
        month = _next(month)
        if month in confirmed:
            raise CannotMoveDay(MoveProblem.MONTH_AFTER_CONFIRMED, year=month[0], month=month[1], length=length)
        _move_start(starts, month, by)
        moved.append(month)
    return tuple(_shift_of(each, starts, by) for each in moved)


def _shift_of(month: Month, starts: MonthStarts, by: timedelta) -> MonthShift:
    after = _start(month, starts)
    return MonthShift(
        year=month[0],
        month=month[1],
        before=after - by,
        after=after,
        length=_length(month, starts),
        length_of_month_before=_length(_previous(month), starts),
    )


def _days_in(months: tuple[MonthShift, ...]) -> tuple[DayShift, ...]:
    """Return the occasions of these months whose days then differ, by their rules and the months' new first days."""
    starts = dict(hijri_month_starts()) | {(shift.year, shift.month): shift.after for shift in months}
    years = {shift.year for shift in months}
    named = {(shift.year, shift.month) for shift in months}
    # The last day of the month before hangs on the first day of the month that moves.
    named |= {_previous((shift.year, shift.month)) for shift in months}
    rows = OccasionDay.objects.filter(
        occasion__calendar=CalendarKind.HIJRI, occasion__month__isnull=False, year__in=years | {year for year, _month in named}
    )
    shifts = []
    for row in rows.select_related("occasion").order_by("day", "occasion_id"):
        if (row.year, row.occasion.month) not in named:
            continue
        after = day_in_year(rule_of(row.occasion), row.year, month_starts=starts)
        if after is not None and after != row.day:
            shifts.append(DayShift(row, row.day, after))
    return tuple(shifts)


def _with_consequences(
    occasion_day: OccasionDay, to: date, months: tuple[MonthShift, ...], days: tuple[DayShift, ...]
) -> MovePreview:
    """Say which days become or cease to be holidays and quiet days."""
    touched = {shift.before for shift in days} | {shift.after for shift in days}
    moving = {shift.occasion_day.pk for shift in days}
    staying = OccasionDay.objects.filter(day__in=touched).exclude(pk__in=moving).select_related("occasion")
    holidays = {row.day for row in staying if row.occasion.is_holiday}
    quiet = {row.day for row in staying if row.occasion.is_quiet}
    held = [shift for shift in days if shift.occasion_day.occasion.is_holiday]
    hushed = [shift for shift in days if shift.occasion_day.occasion.is_quiet]
    return MovePreview(
        occasion_day=occasion_day,
        to=to,
        months=months,
        days=days,
        new_holidays=_gained(held, holidays),
        lost_holidays=_lost(held, holidays),
        new_quiet_days=_gained(hushed, quiet),
        lost_quiet_days=_lost(hushed, quiet),
    )


def _gained(shifts: list[DayShift], staying: set[date]) -> tuple[date, ...]:
    return tuple(sorted({shift.after for shift in shifts} - {shift.before for shift in shifts} - staying))


def _lost(shifts: list[DayShift], staying: set[date]) -> tuple[date, ...]:
    return tuple(sorted({shift.before for shift in shifts} - {shift.after for shift in shifts} - staying))


def _move_start(starts: dict[Month, date], month: Month, by: timedelta) -> None:
    starts[month] = _start(month, starts) + by


def _start(month: Month, starts: MonthStarts) -> date:
    return to_day(CalendarDate(Calendar.HIJRI, month[0], month[1], 1), starts)


def _length(month: Month, starts: MonthStarts) -> int:
    return month_length(Calendar.HIJRI, month[0], month[1], starts)


def _previous(month: Month) -> Month:
    return (month[0] - 1, 12) if month[1] == 1 else (month[0], month[1] - 1)


def _next(month: Month) -> Month:
    return (month[0] + 1, 1) if month[1] == 12 else (month[0], month[1] + 1)


def hijri_month_of(occasion_day: OccasionDay) -> Month | None:
    """Return the Hijri month an occasion's day lies in, None for other calendars."""
    if occasion_day.occasion.calendar != CalendarKind.HIJRI:
        return None
    if occasion_day.occasion.month is not None:
        return (occasion_day.year, occasion_day.occasion.month)
    value = from_day(occasion_day.day, Calendar.HIJRI, hijri_month_starts())
    return (value.year, value.month)
