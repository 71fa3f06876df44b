"""A preview tells all that moves, never leaves a month with other than 29 or 30 days, and saves nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from hamseda.civic.domain.move_errors import CannotMoveDay, MoveProblem
from hamseda.civic.domain.occasion import create_occasion
from hamseda.civic.domain.queries.move_preview import preview_move
from hamseda.civic.domain.queries.occasion_rule import hijri_month_starts
from hamseda.civic.enums import DayStatus
from hamseda.civic.models import HijriMonth, OccasionDay
from hamseda.engines.language.calendars import impossible_months

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


def a_hijri_day(month: int, day: int, *, year: int = 1449, is_quiet: bool = False) -> OccasionDay:
    values = {"code": f"h-{month}-{day}", "name_fa": "روز", "calendar": "hijri", "month": month, "day": day}
    occasion = create_occasion(values=values | {"is_holiday": True, "is_quiet": is_quiet}, by=None, at=AT)
    return OccasionDay.objects.select_related("occasion").get(occasion=occasion, year=year)


class PreviewProperties(TestCase):
    @settings(max_examples=30, deadline=None)
    @given(month=st.integers(1, 12), year=st.integers(1448, 1450), step=st.sampled_from([-2, -1, 1, 2]))
    def test_preview_move_that_is_allowed_leaves_only_possible_months(self, month: int, year: int, step: int) -> None:
        OccasionDay.objects.all().delete()
        row = a_hijri_day(month, 10, year=year)
        try:
            preview = preview_move(row, to=row.day + timedelta(step))
        except CannotMoveDay as error:
            assert error.problem == MoveProblem.MONTH_BEFORE
            assert error.length not in (29, 30)
        else:
            starts = hijri_month_starts() | {(shift.year, shift.month): shift.after for shift in preview.months}
            assert impossible_months(starts) == []
            assert [(shift.after - shift.before).days for shift in preview.days] == [step]
        finally:
            row.occasion.delete()


@pytest.mark.django_db
def test_preview_move_of_a_quiet_holiday_names_the_days_that_change() -> None:
    row = a_hijri_day(1, 10, is_quiet=True)
    for step in (1, -1):
        to = row.day + timedelta(step)
        try:
            preview = preview_move(row, to=to)
        except CannotMoveDay:
            continue
        assert (preview.new_holidays, preview.lost_holidays) == ((to,), (row.day,))
        assert (preview.new_quiet_days, preview.lost_quiet_days) == ((to,), (row.day,))
    assert HijriMonth.objects.count() == 0
    assert OccasionDay.objects.get(pk=row.pk).day == row.day


@pytest.mark.django_db
def test_preview_move_of_the_last_day_moves_the_first_of_the_next_month() -> None:
    row = a_hijri_day(2, -1)
    first = a_hijri_day(3, 1)
    length_change = 1 if (first.day - a_hijri_day(2, 1).day).days == 29 else -1
    preview = preview_move(row, to=row.day + timedelta(length_change))
    assert (preview.months[0].year, preview.months[0].month) == (1449, 3)
    assert {shift.occasion_day.occasion.code for shift in preview.days} >= {"h-2--1", "h-3-1"}


@pytest.mark.django_db
def test_preview_move_farther_than_two_days_is_refused() -> None:
    row = a_hijri_day(1, 10)
    with pytest.raises(CannotMoveDay) as refusal:
        preview_move(row, to=row.day + timedelta(3))
    assert refusal.value.problem == MoveProblem.TOO_FAR


@pytest.mark.django_db
def test_preview_move_to_the_same_day_is_refused() -> None:
    row = a_hijri_day(1, 10)
    with pytest.raises(CannotMoveDay) as refusal:
        preview_move(row, to=row.day)
    assert refusal.value.problem == MoveProblem.SAME_DAY


@pytest.mark.django_db
def test_preview_move_of_a_day_fixed_by_its_rule_is_refused() -> None:
    values = {"code": "yalda", "name_fa": "شب یلدا", "calendar": "jalali", "month": 9, "day": 30}
    row = create_occasion(values=values, by=None, at=AT).days.select_related("occasion").get(year=1405)
    with pytest.raises(CannotMoveDay) as refusal:
        preview_move(row, to=date(2026, 12, 20))
    assert refusal.value.problem == MoveProblem.FIXED_BY_RULE


@pytest.mark.django_db
def test_preview_move_of_a_listed_day_moves_it_alone() -> None:
    occasion = create_occasion(values={"code": "fair", "name_fa": "نمایشگاه", "calendar": "jalali"}, by=None, at=AT)
    row = OccasionDay.objects.create(occasion=occasion, year=1405, day=date(2026, 12, 1), status=DayStatus.CONFIRMED)
    preview = preview_move(row, to=date(2026, 12, 20))
    assert [(shift.before, shift.after) for shift in preview.days] == [(date(2026, 12, 1), date(2026, 12, 20))]
    assert preview.months == ()
