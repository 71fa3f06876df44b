"""The values of the calendars."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from hamseda.engines.language.calendars import Calendar, CalendarDate, DaySpan


def test_calendar_values_are_those_the_database_keeps():
    assert [each.value for each in Calendar] == ["jalali", "hijri", "gregorian"]


def test_calendar_date_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        CalendarDate(Calendar.JALALI, 1405, 1, 1).day = 2


def test_day_span_counts_gives_and_holds_its_days():
    span = DaySpan(date(2026, 2, 27), date(2026, 3, 1))
    assert len(span) == 3
    assert list(span) == [date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1)]
    assert date(2026, 3, 1) in span
    assert date(2026, 3, 2) not in span
