"""Months added, and months laid out in weeks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.engines.language.calendars import (
    Calendar,
    CalendarDate,
    CalendarError,
    add_months,
    add_years,
    from_day,
    month_grid,
    month_length,
    to_day,
)

DAYS = st.dates(date(1950, 1, 1), date(2050, 1, 1))


def jalali(year: int, month: int, day: int) -> CalendarDate:
    return CalendarDate(Calendar.JALALI, year, month, day)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (jalali(1405, 6, 31), 1, jalali(1405, 7, 30)),
        (jalali(1405, 11, 30), 1, jalali(1405, 12, 29)),
        (jalali(1403, 11, 30), 1, jalali(1403, 12, 30)),
        (jalali(1405, 1, 31), -1, jalali(1404, 12, 29)),
        (jalali(1405, 12, 1), 1, jalali(1406, 1, 1)),
        (jalali(1405, 3, 3), 0, jalali(1405, 3, 3)),
        (CalendarDate(Calendar.GREGORIAN, 2024, 1, 31), 1, CalendarDate(Calendar.GREGORIAN, 2024, 2, 29)),
        (CalendarDate(Calendar.GREGORIAN, 2026, 3, 15), -27, CalendarDate(Calendar.GREGORIAN, 2023, 12, 15)),
    ],
)
def test_add_months_clamps_to_the_last_day_of_the_month(start, months, end):
    assert add_months(start, months) == end


def test_add_years_clamps_the_leap_day():
    assert add_years(jalali(1403, 12, 30), 1) == jalali(1404, 12, 29)


def test_add_months_beyond_the_limits_is_refused():
    with pytest.raises(CalendarError, match="outside 1343 to 1500"):
        add_months(CalendarDate(Calendar.HIJRI, 1500, 12, 1), 1)


@given(DAYS, st.sampled_from(Calendar), st.integers(-200, 200))
def test_add_months_there_and_back_is_at_most_three_days_off(day, calendar, months):
    start = from_day(day, calendar)
    back = add_months(add_months(start, months), -months)
    assert (back.year, back.month) == (start.year, start.month)
    assert 0 <= start.day - back.day <= 3


@given(DAYS, DAYS, st.sampled_from(Calendar), st.integers(-200, 200))
def test_add_months_keeps_the_order_of_days(one, other, calendar, months):
    first, second = sorted([one, other])
    assert to_day(add_months(from_day(first, calendar), months)) <= to_day(add_months(from_day(second, calendar), months))


@given(DAYS, st.sampled_from(Calendar), st.integers(0, 6))
def test_month_grid_holds_every_day_of_the_month_once_in_full_weeks(day, calendar, first_weekday):
    value = from_day(day, calendar)
    grid = month_grid(calendar, value.year, value.month, first_weekday)
    cells = [cell for week in grid for cell in week]
    assert [cell.day - grid[0][0].day for cell in cells] == [timedelta(days=number) for number in range(len(grid) * 7)]
    assert {week[0].day.weekday() for week in grid} == {first_weekday}
    assert [cell.value.day for cell in cells if cell.is_in_month] == list(
        range(1, month_length(calendar, value.year, value.month) + 1)
    )
    assert any(cell.is_in_month for cell in grid[0])
    assert any(cell.is_in_month for cell in grid[-1])


def test_month_grid_begins_on_saturday_where_nothing_is_chosen():
    grid = month_grid(Calendar.JALALI, 1405, 9)
    assert [cell.value.day for cell in grid[0]] == [30, 1, 2, 3, 4, 5, 6]
    assert [cell.is_in_month for cell in grid[0]] == [False, True, True, True, True, True, True]
