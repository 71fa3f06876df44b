"""Days written in three calendars and three languages."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest

from hamseda.engines.language.calendars import Calendar, CalendarDate, format_calendar_date, format_date, from_day

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("calendar", "language", "pattern", "written"),
    [
        (Calendar.JALALI, "fa", "long", "دوشنبه ۲ آذر ۱۴۰۵"),
        (Calendar.JALALI, "fa", "short", "۲ آذر ۱۴۰۵"),
        (Calendar.JALALI, "fa", "numeric", "۱۴۰۵/۰۹/۰۲"),
        (Calendar.JALALI, "en", "numeric", "1405/09/02"),
        (Calendar.JALALI, "en", "short", "2 Azar 1405"),
        (Calendar.JALALI, "fa", "day_month", "۲ آذر"),
        (Calendar.JALALI, "fa", "month_year", "آذر ۱۴۰۵"),
        (Calendar.JALALI, "fa", "weekday", "دوشنبه"),
        (Calendar.GREGORIAN, "en", "short", "23 November 2026"),
        (Calendar.GREGORIAN, "en", "long", "Monday 23 November 2026"),
        (Calendar.GREGORIAN, "fa", "short", "۲۳ نوامبر ۲۰۲۶"),
        (Calendar.GREGORIAN, "ar", "long", "الاثنين ٢٣ نوفمبر ٢٠٢٦"),
        (Calendar.HIJRI, "ar", "short", "١٣ جمادى الآخرة ١٤٤٨"),
        (Calendar.HIJRI, "fa", "short", "۱۳ جمادی‌الثانی ۱۴۴۸"),
        (Calendar.JALALI, "en", "{year}-{month_number}-{day_number} ({weekday})", "1405-09-02 (Monday)"),
    ],
)
def test_format_date_by_a_pattern_writes_it(calendar, language, pattern, written):
    assert format_date(DAY, calendar, language, pattern) == written


def test_format_date_without_a_pattern_is_long():
    assert format_date(DAY, Calendar.JALALI, "fa") == format_date(DAY, Calendar.JALALI, "fa", "long")


def test_format_date_with_a_moved_month_writes_the_moved_day():
    value = from_day(DAY, Calendar.HIJRI)
    moved = {(value.year, value.month): DAY - timedelta(days=value.day - 2)}
    assert format_date(DAY, Calendar.HIJRI, "en", "{day}", moved) == str(value.day - 1)


def test_format_date_by_an_unknown_pattern_names_those_there_are():
    with pytest.raises(ValueError, match="no date pattern 'huge'; choose one of: long, short"):
        format_date(DAY, Calendar.JALALI, "fa", "huge")


def test_format_calendar_date_writes_a_date_that_does_not_exist():
    assert format_calendar_date(CalendarDate(Calendar.JALALI, 1404, 12, 30), "fa") == "۳۰ اسفند ۱۴۰۴"


def test_format_calendar_date_with_a_weekday_is_refused():
    with pytest.raises(ValueError, match="has no weekday"):
        format_calendar_date(CalendarDate(Calendar.JALALI, 1404, 12, 1), "fa", "long")


@pytest.mark.parametrize("calendar", Calendar)
def test_format_date_of_five_thousand_days_takes_a_moment(calendar):
    days = [DAY + timedelta(days=number) for number in range(5000)]
    format_date(DAY, calendar, "fa")
    started = time.perf_counter()
    written = {format_date(day, calendar, "fa") for day in days}
    assert time.perf_counter() - started < 0.5
    assert len(written) == 5000
