"""How values read on a page."""

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from hamseda.design.listing import render_value, show_value


def test_values_on_a_persian_page_have_its_digits_and_calendar():
    with override("fa"):
        assert (show_value(12), show_value(None), show_value("12")) == ("۱۲", "–", "12")
        assert "۱۴۰۵" in show_value(date(2026, 4, 19))
        assert "۱۲:۰۰" in show_value(datetime(2026, 4, 19, 8, 30, tzinfo=UTC))


def test_values_of_several_are_joined_and_none_is_a_dash():
    with override("en"):
        assert (show_value(["a", 2]), show_value([]), show_value(True), show_value(False)) == ("a, 2", "–", "yes", "no")


@pytest.mark.django_db
def test_a_rendered_day_carries_its_date_and_the_other_calendars():
    with override("fa"):
        html = render_value(date(2026, 4, 19))
    assert html.startswith('<time datetime="2026-04-19" title="')
    assert "۲۰۲۶" in html


def test_a_rendered_text_with_markup_is_left_to_the_template_to_escape():
    assert not hasattr(render_value("<b>"), "__html__")
