"""When schedules are due, on clocks that skip an hour and clocks that repeat one, too."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.background.rules.cadence import Daily, Every, read_cadence, write_cadence

TEHRAN, BERLIN = ZoneInfo("Asia/Tehran"), ZoneInfo("Europe/Berlin")
moments = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))


def test_daily_before_and_after_its_time_is_due_today_and_tomorrow():
    evening = Daily(20, 30)
    assert evening.next_due(datetime(2026, 11, 23, 12, tzinfo=UTC), zone=TEHRAN) == datetime(2026, 11, 23, 17, tzinfo=UTC)
    assert evening.next_due(datetime(2026, 11, 23, 17, tzinfo=UTC), zone=TEHRAN) == datetime(2026, 11, 24, 17, tzinfo=UTC)


def test_daily_near_midnight_counts_the_days_of_the_city():
    assert Daily(0, 15).next_due(datetime(2026, 11, 23, 20, tzinfo=UTC), zone=TEHRAN) == datetime(
        2026, 11, 23, 20, 45, tzinfo=UTC
    )


def test_daily_on_a_day_that_skips_its_time_is_due_once_that_day():
    night = Daily(2, 30)
    skipped = night.next_due(datetime(2026, 3, 28, 12, tzinfo=UTC), zone=BERLIN)
    assert skipped == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert night.next_due(skipped, zone=BERLIN) == datetime(2026, 3, 30, 0, 30, tzinfo=UTC)


def test_daily_on_a_day_that_repeats_its_time_is_due_once_that_day():
    night = Daily(2, 30)
    first = night.next_due(datetime(2026, 10, 24, 12, tzinfo=UTC), zone=BERLIN)
    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert night.next_due(first, zone=BERLIN) == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)


@given(moments, st.times(), st.sampled_from([TEHRAN, BERLIN]))
def test_daily_from_any_moment_is_later_and_within_two_days(moment, clock: time, zone):
    due = Daily(clock.hour, clock.minute).next_due(moment, zone=zone)
    assert moment < due <= moment + timedelta(days=2)


@given(moments, st.timedeltas(timedelta(seconds=1), timedelta(days=400)))
def test_every_from_any_moment_is_its_interval_later(moment, interval):
    assert Every(interval).next_due(moment, zone=TEHRAN) - moment == interval


@pytest.mark.parametrize("cadence", [Every(timedelta(minutes=5)), Every(timedelta(seconds=1.5)), Daily(3, 40), Daily(23)])
def test_cadence_written_and_read_is_the_same(cadence):
    assert read_cadence(write_cadence(cadence)) == cadence


@pytest.mark.parametrize("text", ["", "weekly", "daily", "daily 25:00", "every 0", "every noon"])
def test_read_cadence_of_what_is_none_refuses(text):
    with pytest.raises(ValueError, match=r".+"):
        read_cadence(text)
