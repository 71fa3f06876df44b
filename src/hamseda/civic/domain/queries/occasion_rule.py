"""On which days an occasion falls by its rule: a month of its calendar with a day, or with a weekday and which one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hamseda.civic.models import HijriMonth, Occasion
from hamseda.engines.language.calendars import Calendar, CalendarDate, MonthStarts, from_day, month_length, to_day, year_limits

LAST = -1


@dataclass(frozen=True, slots=True)
class OccasionRule:
    """The rule of one occasion; -1 stands for the last day, or the last such weekday, of the month."""

    calendar: Calendar
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    from_year: int | None = None
    until_year: int | None = None


def rule_of(occasion: Occasion) -> OccasionRule:
    """Return the rule a stored occasion holds."""
    return OccasionRule(
        calendar=Calendar(occasion.calendar),
        month=occasion.month,
        day=occasion.day,
        weekday=occasion.weekday,
        nth=occasion.nth,
        from_year=occasion.from_year,
        until_year=occasion.until_year,
    )


def hijri_month_starts() -> dict[tuple[int, int], date]:
    """Return the first days of the Hijri months this city has told, by year and month."""
    return {(year, month): day for year, month, day in HijriMonth.objects.values_list("year", "month", "first_day")}


def days_of(rule: OccasionRule, *, first: date, last: date, month_starts: MonthStarts) -> list[tuple[int, date]]:
    """Return (year of the rule's calendar, day) for every day between `first` and `last`, both included.

    `month_starts` tells where Hijri months begin in this city; months it does not name follow the tables.
    """
    if rule.month is None:
        return []
    lowest, highest = year_limits(rule.calendar)
    # Months a city has moved may carry a day over the turn of the year.
    begin, end = from_day(first, rule.calendar).year - 1, from_day(last, rule.calendar).year + 1
    years = range(max(begin, lowest, rule.from_year or lowest), min(end, highest, rule.until_year or highest) + 1)
    found = ((year, day_in_year(rule, year, month_starts=month_starts)) for year in years)
    return [(year, day) for year, day in found if day is not None and first <= day <= last]


def day_in_year(rule: OccasionRule, year: int, *, month_starts: MonthStarts) -> date | None:
    """Return the day of a rule in one year of its calendar, None where that year has no such day (30 Esfand)."""
    if rule.month is None:
        return None
    begin = to_day(CalendarDate(rule.calendar, year, rule.month, 1), month_starts)
    length = month_length(rule.calendar, year, rule.month, month_starts)
    if rule.day is not None:
        number = length if rule.day == LAST else rule.day
        return begin + timedelta(number - 1) if number <= length else None
    if rule.weekday is None or rule.nth is None:
        return None
    return _weekday_in(begin, length, rule.weekday, rule.nth)


def _weekday_in(begin: date, length: int, weekday: int, nth: int) -> date | None:
    first = begin + timedelta((weekday - begin.weekday()) % 7)
    end = begin + timedelta(length - 1)
    if nth == LAST:
        return first + timedelta((end - first).days // 7 * 7)
    day = first + timedelta(7 * (nth - 1))
    return day if day <= end else None
