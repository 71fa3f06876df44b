"""Typed dates understood or refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.engines.language.calendars import Calendar, CalendarError, DateProblem, format_date, parse_date

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("1405/9/2", Calendar.JALALI), ("۱۴۰۵/۰۹/۰۲", Calendar.JALALI), ("١٤٠٥-٩-٢", Calendar.JALALI), (" 1405 9 2 ", Calendar.JALALI),
        ("2/9/1405", Calendar.JALALI), ("۲ آذر ۱۴۰۵", Calendar.JALALI), ("۲ آذرماه ۱۴۰۵", Calendar.JALALI),
        ("دوشنبه، ۲ آذر ماه سال ۱۴۰۵", Calendar.JALALI), ("2 Azar 1405", Calendar.JALALI), ("\u200f۱۴۰۵/۹/۲\u200f", Calendar.JALALI),
        ("2026-11-23", Calendar.GREGORIAN), ("23 November 2026", Calendar.GREGORIAN), ("November 23rd, 2026", Calendar.GREGORIAN),
        ("Monday 23 nov 2026", Calendar.GREGORIAN), ("23/11/2026", Calendar.GREGORIAN), ("۲۳ نوامبر ۲۰۲۶", Calendar.GREGORIAN),
        ("٢٣ تشرين الثاني ٢٠٢٦", Calendar.GREGORIAN), ("1448/6/13", Calendar.HIJRI), ("١٣ جمادى الآخرة ١٤٤٨", Calendar.HIJRI),
        ("۱۳ جمادی‌الثانی ۱۴۴۸", Calendar.HIJRI), ("۱۳ جمادی الثانی ۱۴۴۸", Calendar.HIJRI),
    ],
)  # fmt: skip
def test_parse_date_of_a_typed_date_finds_the_day(text, calendar):
    assert parse_date(text, calendar) == DAY


@pytest.mark.parametrize("text", ["سه شنبه 3 آذر 1405", "سه‌شنبه ۳ آذر ۱۴۰۵", "سهشنبه ۳ آذر ۱۴۰۵"])
def test_parse_date_takes_a_weekday_in_one_word_or_two(text):
    assert parse_date(text, Calendar.JALALI) == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "calendar", "problem"),
    [
        ("", Calendar.JALALI, DateProblem.NOT_A_DATE),
        ("abc", Calendar.JALALI, DateProblem.NOT_A_DATE),
        ("1405/9", Calendar.JALALI, DateProblem.NOT_A_DATE),
        ("1405/9/2/3", Calendar.JALALI, DateProblem.NOT_A_DATE),
        ("1405*9*2", Calendar.JALALI, DateProblem.NOT_A_DATE),
        ("2 November 1405", Calendar.JALALI, DateProblem.NOT_A_DATE),
        ("1" * 200, Calendar.JALALI, DateProblem.NOT_A_DATE),
        ("05/9/2", Calendar.JALALI, DateProblem.SHORT_YEAR),
        ("2 Azar 05", Calendar.JALALI, DateProblem.SHORT_YEAR),
        ("3/4/2026", Calendar.GREGORIAN, DateProblem.AMBIGUOUS),
        ("سه‌شنبه ۲ آذر ۱۴۰۵", Calendar.JALALI, DateProblem.WRONG_WEEKDAY),
        ("1404/12/30", Calendar.JALALI, DateProblem.NO_SUCH_DAY),
        ("1405/0/2", Calendar.JALALI, DateProblem.NO_SUCH_MONTH),
        ("99999/1/1", Calendar.JALALI, DateProblem.YEAR_OUT_OF_RANGE),
    ],
)
def test_parse_date_of_what_is_none_is_refused_with_its_problem(text, calendar, problem):
    with pytest.raises(CalendarError) as caught:
        parse_date(text, calendar)
    assert caught.value.problem is problem


def test_parse_date_of_a_date_read_alike_both_ways_is_taken():
    assert parse_date("4/4/2026", Calendar.GREGORIAN) == date(2026, 4, 4)


@given(st.dates(date(1924, 8, 1), date(2077, 11, 16)), st.sampled_from(Calendar), st.sampled_from(["fa", "ar", "en"]))
def test_parse_date_of_what_was_written_is_the_day(day, calendar, language):
    for pattern in ("long", "short", "numeric"):
        assert parse_date(format_date(day, calendar, language, pattern), calendar) == day


@given(st.text(max_size=100), st.sampled_from(Calendar))
def test_parse_date_of_any_text_gives_a_day_or_an_error(text, calendar):
    try:
        found = parse_date(text, calendar)
    except CalendarError as error:
        assert error.calendar is calendar
    else:
        assert isinstance(found, date)
