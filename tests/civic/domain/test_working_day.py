"""Counting in working days and hours: holidays, exceptions, summer time, and what must hold for any week."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.civic.domain.working_day import (
    DecidedDay,
    DifferingDays,
    Hours,
    NoWorkingTime,
    WhyFree,
    WorkingCalendar,
)

TEHRAN = ZoneInfo("Asia/Tehran")
SATURDAY_TO_WEDNESDAY = dict.fromkeys((5, 6, 0, 1, 2), Hours(time(7, 30), time(14, 30)))
NEW_YEAR = date(2026, 3, 21)


def calendar(
    week: dict[int, Hours] | None = None,
    holidays: dict[date, tuple[str, ...]] | None = None,
    exceptions: dict[date, DecidedDay] | None = None,
) -> WorkingCalendar:
    days = DifferingDays(holidays=holidays or {}, exceptions=exceptions or {})
    usual = SATURDAY_TO_WEDNESDAY if week is None else week
    return WorkingCalendar(zone=TEHRAN, week=usual, read_days=lambda first, last: days)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=TEHRAN)


def test_answer_for_a_friday_is_free_because_of_the_week():
    answer = calendar().answer(date(2026, 4, 17))
    assert (answer.is_working, answer.why_free) == (False, WhyFree.WEEKDAY)


def test_answer_for_a_holiday_names_it():
    answer = calendar(holidays={NEW_YEAR: ("نوروز",)}).answer(NEW_YEAR)
    assert (answer.why_free, answer.words) == (WhyFree.HOLIDAY, ("نوروز",))


def test_answer_for_an_exception_goes_before_holiday_and_week():
    friday = date(2026, 4, 17)
    decided = {
        NEW_YEAR: DecidedDay(is_working=True, reason="کشیک", hours=Hours(time(9), time(11))),
        friday: DecidedDay(is_working=True),
        date(2026, 4, 18): DecidedDay(is_working=False, reason="آلودگی هوا"),
    }
    asked = calendar(holidays={NEW_YEAR: ("نوروز",)}, exceptions=decided)
    assert asked.answer(NEW_YEAR).hours == Hours(time(9), time(11))
    assert asked.answer(friday).hours == Hours(time(7, 30), time(14, 30))
    assert (asked.answer(date(2026, 4, 18)).why_free, asked.answer(date(2026, 4, 18)).words) == (
        WhyFree.EXCEPTION,
        ("آلودگی هوا",),
    )


def test_working_day_after_a_wednesday_skips_the_weekend():
    wednesday = date(2026, 4, 15)
    assert calendar().working_day_after(wednesday, 1) == date(2026, 4, 18)
    assert calendar().working_day_after(wednesday, 5) == date(2026, 4, 22)


def test_working_day_after_none_is_the_day_itself_or_the_next_one():
    assert calendar().working_day_after(date(2026, 4, 15), 0) == date(2026, 4, 15)
    assert calendar().working_day_after(date(2026, 4, 16), 0) == date(2026, 4, 18)


def test_working_day_after_a_negative_number_is_refused():
    with pytest.raises(ValueError, match="forward"):
        calendar().working_day_after(NEW_YEAR, -1)


def test_working_day_after_in_a_city_without_hours_says_so_instead_of_searching_on():
    with pytest.raises(NoWorkingTime):
        calendar(week={}).working_day_after(NEW_YEAR, 1)
    with pytest.raises(NoWorkingTime):
        calendar(week={}).next_working_moment(at(NEW_YEAR, 9))


def test_next_working_moment_inside_hours_is_now_and_after_them_the_next_morning():
    wednesday = date(2026, 4, 15)
    assert calendar().next_working_moment(at(wednesday, 9)) == at(wednesday, 9)
    assert calendar().next_working_moment(at(wednesday, 5)) == at(wednesday, 7, 30)
    assert calendar().next_working_moment(at(wednesday, 14, 30)) == at(date(2026, 4, 18), 7, 30)


def test_add_working_days_keeps_the_time_of_day_within_the_hours_of_that_day():
    wednesday, saturday = date(2026, 4, 15), date(2026, 4, 18)
    short = calendar(exceptions={saturday: DecidedDay(is_working=True, hours=Hours(time(8), time(10)))})
    assert short.add_working_days(at(wednesday, 12), 1) == at(saturday, 10)
    assert short.add_working_days(at(wednesday, 12), 2) == at(date(2026, 4, 19), 12)


def test_add_working_days_from_a_free_moment_begins_with_the_next_working_one():
    assert calendar().add_working_days(at(date(2026, 4, 17), 22), 1) == at(date(2026, 4, 19), 7, 30)


def test_working_time_between_two_days_counts_only_hours():
    wednesday, saturday = date(2026, 4, 15), date(2026, 4, 18)
    assert calendar().working_time_between(at(wednesday, 13, 30), at(saturday, 8)) == timedelta(hours=1, minutes=30)
    assert calendar().working_time_between(at(saturday, 8), at(wednesday, 13, 30)) == -timedelta(hours=1, minutes=30)


def test_working_hours_by_the_clock_follow_summer_time_until_1401():
    summer, after = date(2022, 7, 20), date(2023, 7, 19)
    assert calendar().next_working_moment(at(summer, 1)) == datetime(2022, 7, 20, 3, 0, tzinfo=UTC)
    assert calendar().next_working_moment(at(after, 1)) == datetime(2023, 7, 19, 4, 0, tzinfo=UTC)


def test_answer_reads_a_few_years_at_once_and_each_of_them_once():
    read: list[tuple[date, date]] = []

    def days_between(first: date, last: date) -> DifferingDays:
        read.append((first, last))
        return DifferingDays()

    asked = WorkingCalendar(zone=TEHRAN, week=SATURDAY_TO_WEDNESDAY, read_days=days_between)
    asked.working_day_after(date(2026, 12, 20), 500)
    asked.answer(date(2025, 12, 31))
    assert read == [(date(2026, 1, 1), date(2028, 12, 31)), (date(2025, 1, 1), date(2027, 12, 31))]


moments = st.datetimes(datetime(2021, 1, 1), datetime(2027, 1, 1)).map(lambda each: each.replace(tzinfo=UTC))
weeks = st.dictionaries(
    st.integers(0, 6), st.tuples(st.integers(0, 11), st.integers(12, 23)).map(lambda each: Hours(time(each[0]), time(each[1]))),
    min_size=1,
)  # fmt: skip
free_days = st.sets(st.integers(0, 2200).map(lambda number: date(2021, 1, 1) + timedelta(number)), max_size=40)


@given(moments, weeks, free_days, st.integers(0, 20 * 60))
def test_add_working_time_then_between_gives_back_the_duration(moment, week, free, minutes):
    asked = calendar(week=week, holidays=dict.fromkeys(free, ("holiday",)))
    ends = asked.add_working_time(moment, timedelta(minutes=minutes))
    assert ends >= moment
    assert asked.working_time_between(moment, ends) == timedelta(minutes=minutes)


@given(moments, weeks, free_days, st.integers(1, 30))
def test_working_day_after_lies_behind_exactly_so_many_working_days(moment, week, free, count):
    asked = calendar(week=week, holidays=dict.fromkeys(free, ("holiday",)))
    day = moment.date()
    found = asked.working_day_after(day, count)
    assert asked.is_working_day(found)
    assert asked.working_days_between(day + timedelta(1), found) == count


@given(moments, weeks, free_days, st.integers(0, 15))
def test_add_working_days_ends_on_a_working_day_within_its_hours(moment, week, free, count):
    asked = calendar(week=week, holidays=dict.fromkeys(free, ("holiday",)))
    local = asked.add_working_days(moment, count).astimezone(TEHRAN)
    hours = asked.answer(local.date()).hours
    assert hours is not None and hours.opens <= local.time() <= hours.closes
