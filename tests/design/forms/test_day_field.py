"""A day in a box."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from hamseda.design.forms import DayField


def test_day_field_on_a_persian_page_writes_and_reads_jalali():
    field = DayField()
    with override("fa"):
        written = field.widget.format_value(date(2026, 4, 19))
        assert (written, field.clean(written)) == ("۱۴۰۵/۰۱/۳۰", date(2026, 4, 19))


def test_day_field_of_a_day_there_is_not_says_what_was_typed_and_why():
    with override("en"), pytest.raises(ValidationError) as raised:
        DayField().clean("1405/12/30")
    assert raised.value.messages == ["“1405/12/30” is not a day: Esfand 1405 has 29 days, because 1405 is not a leap year."]


def test_day_field_keeps_what_was_typed_in_the_box():
    assert DayField().widget.format_value("30 what") == "30 what"


def test_day_field_has_not_changed_when_the_same_day_is_written_otherwise():
    with override("fa"):
        assert DayField().has_changed(date(2026, 4, 19), "1405/1/30") is False
        assert DayField().has_changed(date(2026, 4, 19), "never") is True
