"""The Jalali calendar by day numbers, beside the library."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from persiantools.jdatetime import JalaliDate

from hamseda.engines.language.calendars import jalali


@given(st.integers(jalali.FIRST_YEAR, jalali.LAST_YEAR), st.integers(1, 12), st.integers(1, 31))
def test_day_numbers_of_any_date_equal_the_library(year, month, day):
    day = min(day, jalali.length_of_month(year, month))
    number = jalali.number_of(year, month, day)
    assert number == JalaliDate(year, month, day).to_gregorian().toordinal()
    assert jalali.fields_of(number) == (year, month, day)


@given(st.integers(jalali.FIRST_YEAR, jalali.LAST_YEAR))
def test_lengths_of_months_equal_the_library(year):
    assert jalali.is_leap(year) == JalaliDate.is_leap(year)
    assert [jalali.length_of_month(year, month) for month in (1, 6, 7, 11)] == [31, 31, 30, 30]
    assert jalali.length_of_month(year, 12) == JalaliDate.days_in_month(12, year)
