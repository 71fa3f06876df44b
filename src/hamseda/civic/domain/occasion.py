"""Making and changing occasions, and working out the days they fall on."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from hamseda.civic.domain.queries.occasion import days_horizon, status_of_day
from hamseda.civic.domain.queries.occasion_rule import days_of, hijri_month_starts, rule_of
from hamseda.civic.domain.record import Values, change_record, create_record, remove_record
from hamseda.civic.enums import RevisionKind
from hamseda.civic.models import Occasion, OccasionDay, Person

RULE_FIELDS = frozenset({"calendar", "month", "day", "weekday", "nth", "from_year", "until_year"})


@transaction.atomic
def create_occasion(*, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED) -> Occasion:
    """Make an occasion and work out its days; raise `InvalidRecord` if the values are not valid."""
    occasion = create_record(Occasion, values=values, by=by, at=at, kind=kind)
    first, last = days_horizon(at=at)
    compute_days(occasion, first=first, last=last)
    return occasion


@transaction.atomic
def change_occasion(
    occasion: Occasion,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> Occasion:
    """Change what `values` names and, where the rule changed, its days; days moved by hand stay where they were put."""
    before = rule_of(Occasion.objects.get(pk=occasion.pk)) if Occasion.objects.filter(pk=occasion.pk).exists() else None
    changed = change_record(occasion, values=values, expected_version=expected_version, by=by, at=at, kind=kind)
    if before != rule_of(changed):
        first, last = days_horizon(at=at)
        compute_days(changed, first=first, last=last)
    return changed


def remove_occasion(occasion: Occasion, *, expected_version: int, by: Person | None, at: datetime) -> None:
    """Remove an occasion and its days."""
    remove_record(occasion, expected_version=expected_version, by=by, at=at)


def compute_days(occasion: Occasion, *, first: date, last: date) -> None:
    """Bring the occasion's days between two days in line with its rule; days moved by hand stay.

    An occasion without a month has only the days listed for it, and these are left alone.
    """
    if occasion.month is None:
        return
    wanted = dict(days_of(rule_of(occasion), first=first, last=last, month_starts=hijri_month_starts()))
    stored = {row.year: row for row in occasion.days.all()}
    gone = [row.pk for year, row in stored.items() if year not in wanted and not row.is_moved and first <= row.day <= last]
    OccasionDay.objects.filter(pk__in=gone).delete()
    status = {year: status_of_day(occasion, year) for year in wanted}
    new = [
        OccasionDay(occasion=occasion, year=year, day=day, status=status[year])
        for year, day in wanted.items()
        if year not in stored
    ]
    OccasionDay.objects.bulk_create(new)
    changed = [row for year, row in stored.items() if year in wanted and not row.is_moved and row.day != wanted[year]]
    for row in changed:
        row.day, row.status = wanted[row.year], status[row.year]
    OccasionDay.objects.bulk_update(changed, ["day", "status"])
