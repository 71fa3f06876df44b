"""The days of the occasions: worked out by rule, or listed in the files; days moved by hand stay where they were put."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from hamseda.civic.domain.load_city.content import CityContent, LoadOutcome
from hamseda.civic.domain.queries.occasion_rule import days_of, hijri_month_starts, rule_of
from hamseda.civic.enums import CalendarKind, DayStatus
from hamseda.civic.models import HijriMonth, Occasion, OccasionDay

BATCH = 1000

# (occasion, year of its calendar) -> the day and how sure it is
Wanted: TypeAlias = "dict[tuple[int, int], tuple[date, DayStatus]]"


def settle_occasion_days(content: CityContent, *, outcome: LoadOutcome) -> None:
    """Make, change and remove days of the content's occasions until they are what rules, months and listed days say."""
    codes = {entry.key for entry in content.of("occasion")}
    occasions = {occasion.code: occasion for occasion in Occasion.objects.all() if occasion.code in codes}
    wanted = _wanted_days(content, occasions)
    ids = {occasion.pk for occasion in occasions.values()}
    stored = {(row.occasion_id, row.year): row for row in OccasionDay.objects.all() if row.occasion_id in ids}
    new = [key for key in wanted if key not in stored]
    free = {key: row for key, row in stored.items() if not row.is_moved}
    differing = [row for key, row in free.items() if key in wanted and (row.day, row.status) != wanted[key]]
    gone = [row for key, row in free.items() if key not in wanted and _is_in_range(row.day, content)]
    _write(wanted, new, differing, gone)
    outcome.created["occasion_day"] = len(new)
    outcome.changed["occasion_day"] = len(differing) + len(gone)
    outcome.unchanged["occasion_day"] = len(stored) - len(differing) - len(gone)


def _write(wanted: Wanted, new: list[tuple[int, int]], differing: list[OccasionDay], gone: list[OccasionDay]) -> None:
    rows = [OccasionDay(occasion_id=key[0], year=key[1], day=wanted[key][0], status=wanted[key][1]) for key in new]
    OccasionDay.objects.bulk_create(rows, batch_size=BATCH)
    for row in differing:
        row.day, row.status = wanted[row.occasion_id, row.year]
    OccasionDay.objects.bulk_update(differing, ["day", "status"], batch_size=200)
    for start in range(0, len(gone), BATCH):
        OccasionDay.objects.filter(pk__in=[row.pk for row in gone[start : start + BATCH]]).delete()


def _is_in_range(day: date, content: CityContent) -> bool:
    return bool(content.days_from and content.days_until and content.days_from <= day <= content.days_until)


def _wanted_days(content: CityContent, occasions: Mapping[str, Occasion]) -> Wanted:
    starts, confirmed = hijri_month_starts(), _confirmed_months()
    wanted: Wanted = {}
    for occasion in occasions.values():
        if not content.days_from or not content.days_until:
            break
        for year, day in days_of(rule_of(occasion), first=content.days_from, last=content.days_until, month_starts=starts):
            wanted[occasion.pk, year] = (day, _status_of(occasion, year, confirmed))
    for listed in content.listed_days:
        # A listed day is as sure as the file: Hijri ones are told by their month, others stand.
        occasion = occasions[listed.occasion]
        wanted[occasion.pk, listed.year] = (listed.day, _status_of(occasion, listed.year, confirmed))
    return wanted


def _confirmed_months() -> frozenset[tuple[int, int]]:
    confirmed = HijriMonth.objects.filter(status=DayStatus.CONFIRMED)
    return frozenset((year, month) for year, month in confirmed.values_list("year", "month"))


def _status_of(occasion: Occasion, year: int, confirmed: frozenset[tuple[int, int]]) -> DayStatus:
    if occasion.calendar != CalendarKind.HIJRI or (year, occasion.month) in confirmed:
        return DayStatus.CONFIRMED
    return DayStatus.EXPECTED
