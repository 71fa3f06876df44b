"""Weeks, months, quarters, halves, seasons and years as runs of days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hamseda.engines.language.calendars import (
    Calendar,
    CalendarDate,
    DaySpan,
    half_span,
    month_span,
    months_span,
    quarter_span,
    season_span,
    to_day,
    week_span,
    year_span,
)


def jalali_span(start: tuple[int, int, int], end: tuple[int, int, int]) -> DaySpan:
    return DaySpan(*(to_day(CalendarDate(Calendar.JALALI, *each)) for each in (start, end)))


def test_week_span_begins_with_the_chosen_weekday():
    assert week_span(date(2026, 11, 23)) == DaySpan(date(2026, 11, 21), date(2026, 11, 27))
    assert week_span(date(2026, 11, 23), 0) == DaySpan(date(2026, 11, 23), date(2026, 11, 29))


@pytest.mark.parametrize(
    ("span", "start", "end"),
    [
        (month_span(Calendar.JALALI, 1404, 12), (1404, 12, 1), (1404, 12, 29)),
        (quarter_span(Calendar.JALALI, 1405, 3), (1405, 7, 1), (1405, 9, 30)),
        (half_span(Calendar.JALALI, 1405, 1), (1405, 1, 1), (1405, 6, 31)),
        (half_span(Calendar.JALALI, 1403, 2), (1403, 7, 1), (1403, 12, 30)),
        (season_span(Calendar.JALALI, 1405, 4), (1405, 10, 1), (1405, 12, 29)),
        (year_span(Calendar.JALALI, 1403), (1403, 1, 1), (1403, 12, 30)),
        (months_span(Calendar.JALALI, 1405, 11, 4), (1405, 11, 1), (1406, 2, 31)),
    ],
)
def test_span_of_a_part_of_the_year_begins_and_ends_with_its_months(span, start, end):
    assert span == jalali_span(start, end)


def test_season_of_the_gregorian_calendar_is_three_whole_months():
    assert season_span(Calendar.GREGORIAN, 2026, 4) == DaySpan(date(2026, 12, 1), date(2027, 2, 28))


def test_season_of_the_hijri_calendar_is_refused():
    with pytest.raises(ValueError, match="has no seasons"):
        season_span(Calendar.HIJRI, 1448, 1)


@pytest.mark.parametrize("number", [0, 5])
def test_part_that_the_year_has_not_is_refused(number):
    with pytest.raises(ValueError, match=f"there is no part {number}"):
        quarter_span(Calendar.JALALI, 1405, number)
    with pytest.raises(ValueError, match=f"there is no season {number}"):
        season_span(Calendar.JALALI, 1405, number)


def test_month_span_of_a_moved_month_moves():
    plain = month_span(Calendar.HIJRI, 1448, 9)
    moved = month_span(Calendar.HIJRI, 1448, 9, {(1448, 9): plain.start + timedelta(days=1)})
    assert moved == DaySpan(plain.start + timedelta(days=1), plain.end)
