"""Days as people type and read them, in the calendar of the page."""

from datetime import date

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from hamseda.design.calendar_days import CannotReadDay, other_calendars, read_day, show_day, write_day

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@given(day=DAYS, language=st.sampled_from(["fa", "en"]))
def test_read_day_of_a_written_day_is_the_day(day, language):
    with override(language):
        assert read_day(write_day(day)) == day
        assert read_day(day.isoformat()) == day


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("text", ["1405/1/30", "۱۴۰۵/۰۱/۳۰", "2026-04-19"])
def test_read_day_tells_the_calendar_by_its_year_on_any_page(language, text):
    with override(language):
        assert read_day(text) == date(2026, 4, 19)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1405/12/30", "Esfand 1405 has 29 days, because 1405 is not a leap year."),
        ("2026-02-29", "February 2026 has 28 days, because 2026 is not a leap year."),
        ("1405/12/31", "Esfand 1405 has 29 days."),
        ("1405/7/31", "Mehr 1405 has 30 days."),
    ],
)
def test_read_day_of_a_day_that_is_not_says_how_long_the_month_is(text, reason):
    with override("en"), pytest.raises(CannotReadDay) as raised:
        read_day(text)
    assert str(raised.value.reason) == reason


@pytest.mark.parametrize("text", ["", "tomorrow", "5/1/30", "1405/13/1", "99999/1/1", "1405/1/1/1"])
def test_read_day_of_what_is_no_day_is_refused_with_a_sentence(text):
    with pytest.raises(CannotReadDay) as raised:
        read_day(text)
    assert str(raised.value.reason)


@pytest.mark.django_db
@pytest.mark.django_db
def test_days_are_shown_in_the_calendar_of_the_page_with_the_others_beside():
    with override("fa"):
        assert "۱۴۰۵" in show_day(date(2026, 4, 19))
        assert "۲۰۲۶" in other_calendars(date(2026, 4, 19))
    with override("en"):
        assert "2026" in show_day(date(2026, 4, 19))
        assert "1405" in other_calendars(date(2026, 4, 19))


@pytest.mark.django_db
def test_days_no_calendar_table_covers_are_written_in_iso_form():
    assert write_day(date(1, 1, 1)) == "0001-01-01"
