"""The plain English of what is wrong with a date, and its fields."""

from __future__ import annotations

import pytest

from hamseda.engines.language.calendars import Calendar, CalendarDate, CalendarError, DateProblem, to_day
from hamseda.engines.language.calendars.parsing import parse_date


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (CalendarDate(Calendar.JALALI, 1404, 12, 30), "30 Esfand 1404 does not exist: 1404 is a common year"),
        (CalendarDate(Calendar.JALALI, 1403, 12, 31), "31 Esfand 1403 does not exist: Esfand 1403 has 30 days"),
        (CalendarDate(Calendar.JALALI, 1405, 7, 31), "31 Mehr 1405 does not exist: Mehr 1405 has 30 days"),
        (CalendarDate(Calendar.GREGORIAN, 2026, 2, 29), "29 February 2026 does not exist: 2026 is a common year"),
        (CalendarDate(Calendar.JALALI, 1405, 13, 1), "there is no month 13: a year has 12"),
        (CalendarDate(Calendar.HIJRI, 1501, 1, 1), "the hijri year 1501 is outside 1343 to 1500"),
    ],
)
def test_error_of_a_date_says_why_it_does_not_exist(value, sentence):
    with pytest.raises(CalendarError) as caught:
        to_day(value)
    assert str(caught.value) == sentence


def test_error_of_a_missing_day_carries_what_a_page_needs_to_word_it():
    with pytest.raises(CalendarError) as caught:
        to_day(CalendarDate(Calendar.JALALI, 1404, 12, 30))
    error = caught.value
    assert (error.problem, error.calendar, error.year, error.month, error.day) == (
        DateProblem.NO_SUCH_DAY, Calendar.JALALI, 1404, 12, 30,
    )  # fmt: skip
    assert (error.month_length, error.is_leap_year) == (29, False)


@pytest.mark.parametrize("text", ["x", "5/6/7", "دوشنبه ۳ آذر ۱۴۰۵", "1405/13/1"])
def test_error_of_a_typed_date_has_a_sentence(text):
    with pytest.raises(CalendarError) as caught:
        parse_date(text, Calendar.JALALI)
    assert len(str(caught.value)) > 20
