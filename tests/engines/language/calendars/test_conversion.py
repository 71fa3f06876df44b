"""Days to dates and back: equal to ICU day by day, and true to themselves on any day."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.engines.language.calendars import (
    Calendar,
    CalendarDate,
    CalendarError,
    DateProblem,
    days_covered,
    from_day,
    is_leap_year,
    month_length,
    to_day,
    year_length,
    year_limits,
)

VECTORS = Path(__file__).parent / "vectors"
# The years in which hijridate's Umm al-Qura table and ICU's agree on every day; before and after, some months begin a day or two apart.
AGREED_HIJRI_YEARS = range(1420, 1451)
DAYS = st.dates(date(1924, 8, 1), date(2077, 11, 16))


def vectors(name: str) -> tuple[date, date, str, list[tuple[date, int, int]]]:
    """Read first day, last day, digest and month starts of a file of `vectors/`."""
    lines = (VECTORS / name).read_text(encoding="utf-8").splitlines()
    _, first, last, _ = lines[1].split(",")
    rows = [line.split(",") for line in lines[4:]]
    starts = [(date.fromisoformat(day), int(year), int(month)) for day, year, month in rows]
    return date.fromisoformat(first), date.fromisoformat(last), lines[2].split(",")[1], starts


def test_jalali_dates_of_every_day_from_1900_to_2099_equal_icu():
    first, last, digest, starts = vectors("icu_jalali.csv")
    assert (first, last) == (date(1900, 1, 1), date(2099, 12, 31))
    for day, year, month in starts:
        assert from_day(day, Calendar.JALALI) == CalendarDate(Calendar.JALALI, year, month, 1)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    assert len(days) == 73_049
    values = [(day, from_day(day, Calendar.JALALI)) for day in days]
    text = "".join(f"{day}={value.year}-{value.month}-{value.day}\n" for day, value in values)
    assert hashlib.sha256(text.encode()).hexdigest() == digest
    assert all(to_day(value) == day for day, value in values)


def test_hijri_months_equal_icu_where_the_tables_agree_and_are_near_elsewhere():
    _, _, _, starts = vectors("icu_hijri.csv")
    apart = {(year, month): (to_day(CalendarDate(Calendar.HIJRI, year, month, 1)) - day).days for day, year, month in starts}
    assert [key for key, days in apart.items() if days and key[0] in AGREED_HIJRI_YEARS] == []
    # What is known of the difference: 740 of 1,896 months, by two days at most.
    assert sum(1 for days in apart.values() if days) == 740
    assert max(abs(days) for days in apart.values()) == 2


@given(DAYS, st.sampled_from(Calendar))
def test_day_to_date_and_back_is_the_day(day, calendar):
    assert to_day(from_day(day, calendar)) == day


@given(DAYS, st.sampled_from(Calendar))
def test_next_day_has_the_next_date(day, calendar):
    before, after = (from_day(each, calendar) for each in (day - timedelta(days=day > date(1924, 8, 1)), day))
    assert (before.year, before.month, before.day) <= (after.year, after.month, after.day)


@pytest.mark.parametrize("calendar", Calendar)
def test_days_covered_begin_and_end_with_the_years_of_the_limits(calendar):
    first, last = days_covered(calendar)
    assert (from_day(first, calendar).year, from_day(last, calendar).year) == year_limits(calendar)


@pytest.mark.parametrize("calendar", [Calendar.JALALI, Calendar.HIJRI])
def test_day_outside_the_limits_is_refused_with_the_limits(calendar):
    first, last = days_covered(calendar)
    for day in (first - timedelta(days=1), last + timedelta(days=1)):
        with pytest.raises(CalendarError) as caught:
            from_day(day, calendar)
        assert caught.value.problem is DateProblem.YEAR_OUT_OF_RANGE
        assert (caught.value.first_year, caught.value.last_year) == year_limits(calendar)


def test_jalali_limits_hold_the_years_people_use():
    first, last = year_limits(Calendar.JALALI)
    assert first <= 1200
    assert last >= 1500
    assert year_limits(Calendar.HIJRI) == (1343, 1500)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (CalendarDate(Calendar.JALALI, 1404, 12, 30), DateProblem.NO_SUCH_DAY),
        (CalendarDate(Calendar.JALALI, 1405, 7, 31), DateProblem.NO_SUCH_DAY),
        (CalendarDate(Calendar.JALALI, 1405, 1, 0), DateProblem.NO_SUCH_DAY),
        (CalendarDate(Calendar.JALALI, 1405, 13, 1), DateProblem.NO_SUCH_MONTH),
        (CalendarDate(Calendar.JALALI, 0, 1, 1), DateProblem.YEAR_OUT_OF_RANGE),
        (CalendarDate(Calendar.HIJRI, 1501, 1, 1), DateProblem.YEAR_OUT_OF_RANGE),
        (CalendarDate(Calendar.GREGORIAN, 2026, 2, 29), DateProblem.NO_SUCH_DAY),
    ],
)
def test_date_that_does_not_exist_is_refused_with_its_problem(value, problem):
    with pytest.raises(CalendarError) as caught:
        to_day(value)
    assert caught.value.problem is problem


def test_leap_years_have_a_day_more():
    assert [year for year in range(1399, 1412) if is_leap_year(Calendar.JALALI, year)] == [1399, 1403, 1408]
    assert year_length(Calendar.JALALI, 1403) == 366
    assert month_length(Calendar.JALALI, 1403, 12) == 30
    assert is_leap_year(Calendar.GREGORIAN, 2000)
    assert not is_leap_year(Calendar.GREGORIAN, 2100)
    assert {year_length(Calendar.HIJRI, year) for year in range(1420, 1450)} == {354, 355}


def test_month_the_city_moved_moves_its_days_and_lengthens_the_one_before():
    ramadan = to_day(CalendarDate(Calendar.HIJRI, 1448, 9, 1))
    moved = {(1448, 9): ramadan + timedelta(days=1)}
    assert from_day(ramadan, Calendar.HIJRI, moved) == CalendarDate(
        Calendar.HIJRI, 1448, 8, month_length(Calendar.HIJRI, 1448, 8, moved)
    )
    assert to_day(CalendarDate(Calendar.HIJRI, 1448, 9, 1), moved) == ramadan + timedelta(days=1)
    assert month_length(Calendar.HIJRI, 1448, 8, moved) == month_length(Calendar.HIJRI, 1448, 8) + 1


@given(DAYS, st.sampled_from([-1, 1]), st.integers(1440, 1460), st.integers(1, 12))
def test_day_to_date_and_back_with_a_moved_month_is_the_day(day, days, year, month):
    moved = {(year, month): to_day(CalendarDate(Calendar.HIJRI, year, month, 1)) + timedelta(days=days)}
    assert to_day(from_day(day, Calendar.HIJRI, moved), moved) == day
