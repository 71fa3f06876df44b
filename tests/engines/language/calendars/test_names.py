"""Names of months, weekdays and seasons."""

from __future__ import annotations

from datetime import date

import pytest

from hamseda.engines.language.calendars import (
    Calendar,
    CalendarError,
    calendar_name,
    first_weekday,
    month_name,
    month_names,
    season_name,
    weekday_initial,
    weekday_name,
    weekday_names,
)


@pytest.mark.parametrize(
    ("calendar", "month", "names"),
    [
        (Calendar.JALALI, 9, ["آذر", "آذر", "Azar"]),
        (Calendar.HIJRI, 3, ["ربیع‌الاول", "ربيع الأول", "Rabi al-Awwal"]),
        (Calendar.GREGORIAN, 11, ["نوامبر", "نوفمبر", "November"]),
    ],
)
def test_month_name_in_each_language_is_its_own(calendar, month, names):
    assert [month_name(calendar, month, language) for language in ("fa", "ar", "en")] == names


@pytest.mark.parametrize("month", [0, 13, -1])
def test_month_name_of_no_month_is_refused(month):
    with pytest.raises(CalendarError, match="there is no month"):
        month_name(Calendar.JALALI, month, "fa")


@pytest.mark.parametrize("language", ["fa", "ar", "en"])
def test_names_are_as_many_as_they_should_be(language):
    assert [len(set(month_names(each, language))) for each in Calendar] == [12, 12, 12]
    assert len(set(weekday_names(language))) == 7
    assert len({season_name(each, language) for each in range(1, 5)}) == 4
    assert len({calendar_name(each, language) for each in Calendar}) == 3


def test_weekday_name_takes_a_number_or_a_day():
    assert weekday_name(0, "fa") == "دوشنبه"
    assert weekday_name(date(2026, 11, 23), "en") == "Monday"
    assert weekday_initial(5, "fa") == "ش"


def test_week_begins_on_saturday_in_persian_and_on_monday_in_english():
    assert [first_weekday(each) for each in ("fa", "ar", "en")] == [5, 5, 0]


def test_season_that_is_none_is_refused():
    with pytest.raises(ValueError, match="there is no season 5"):
        season_name(5, "fa")
