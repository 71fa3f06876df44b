"""Moving an expected day with all that hangs on it, confirming it, and opening it again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from hamseda.civic.domain.act import record_act
from hamseda.civic.domain.move_errors import CannotMoveDay, MoveProblem
from hamseda.civic.domain.queries.move_preview import DayShift, MovePreview, hijri_month_of, preview_move
from hamseda.civic.domain.queries.occasion_rule import hijri_month_starts
from hamseda.civic.domain.record import change_record, create_record
from hamseda.civic.domain.revision import Changes, write_revision
from hamseda.civic.enums import ActKind, DayStatus, RevisionKind
from hamseda.civic.models import HijriMonth, Occasion, OccasionDay, Person
from hamseda.engines.language.calendars import Calendar, CalendarDate, to_day


@transaction.atomic
def move_occasion_day(
    occasion_day: OccasionDay, *, to: date, expected_day: date, by: Person | None, at: datetime
) -> MovePreview:
    """Move a day and all that moves with it; raise `CannotMoveDay` if it cannot be or somebody moved it meanwhile."""
    current = _hold(occasion_day)
    if current.day != expected_day:
        raise CannotMoveDay(MoveProblem.MOVED_MEANWHILE, day=current.day)
    preview = preview_move(current, to=to)
    for shift in preview.months:
        _keep_month(shift.year, shift.month, first_day=shift.after, status=DayStatus.EXPECTED, by=by, at=at)
    for day in preview.days:
        _shift_day(day, is_single=not preview.months, by=by, at=at)
    _record_act(current.occasion, ActKind.MOVED, f"{current.year}:{to.isoformat()}", by=by, at=at)
    return preview


@transaction.atomic
def confirm_occasion_day(occasion_day: OccasionDay, *, expected_day: date, by: Person | None, at: datetime) -> None:
    """Confirm the day's whole Hijri month, as announced; raise `CannotMoveDay` if nothing is expected of it."""
    current = _hold(occasion_day)
    if current.day != expected_day:
        raise CannotMoveDay(MoveProblem.MOVED_MEANWHILE, day=current.day)
    month = hijri_month_of(current)
    if month is None or current.status != DayStatus.EXPECTED:
        raise CannotMoveDay(MoveProblem.NOT_EXPECTED)
    first_day = to_day(CalendarDate(Calendar.HIJRI, *month, 1), hijri_month_starts())
    _keep_month(*month, first_day=first_day, status=DayStatus.CONFIRMED, by=by, at=at)
    _settle_status(_days_of_month(current, month), DayStatus.CONFIRMED, by=by, at=at)


@transaction.atomic
def reopen_occasion_day(occasion_day: OccasionDay, *, reason: str, expected_day: date, by: Person | None, at: datetime) -> None:
    """Make a confirmed Hijri month expected again, for a written reason, so that it can be moved."""
    if not reason.strip():
        raise CannotMoveDay(MoveProblem.REASON_MISSING)
    current = _hold(occasion_day)
    if current.day != expected_day:
        raise CannotMoveDay(MoveProblem.MOVED_MEANWHILE, day=current.day)
    month = hijri_month_of(current)
    if month is None or current.status != DayStatus.CONFIRMED:
        raise CannotMoveDay(MoveProblem.NOT_EXPECTED)
    first_day = to_day(CalendarDate(Calendar.HIJRI, *month, 1), hijri_month_starts())
    _keep_month(*month, first_day=first_day, status=DayStatus.EXPECTED, source=reason.strip()[:200], by=by, at=at)
    _settle_status(_days_of_month(current, month), DayStatus.EXPECTED, by=by, at=at)


def _hold(occasion_day: OccasionDay) -> OccasionDay:
    return OccasionDay.objects.select_for_update(of=("self",)).select_related("occasion").get(pk=occasion_day.pk)


def _keep_month(
    year: int, month: int, *, first_day: date, status: DayStatus, by: Person | None, at: datetime, source: str = ""
) -> None:
    """Write where a Hijri month begins in this city and how sure that is."""
    values: dict[str, object] = {"first_day": first_day, "status": status}
    if source:
        values["source"] = source
    known = HijriMonth.objects.filter(year=year, month=month).first()
    if known is None:
        create_record(HijriMonth, values={"year": year, "month": month, **values}, by=by, at=at)
    else:
        change_record(known, values=values, expected_version=known.version, by=by, at=at)


def _days_of_month(occasion_day: OccasionDay, month: tuple[int, int]) -> list[OccasionDay]:
    """Return all days of occasions in a Hijri month, or the day alone where no rule tells its month."""
    if occasion_day.occasion.month is None:
        return [occasion_day]
    rows = OccasionDay.objects.filter(occasion__calendar=Calendar.HIJRI, occasion__month=month[1], year=month[0])
    return list(rows.select_related("occasion"))


def _settle_status(rows: Iterable[OccasionDay], status: DayStatus, *, by: Person | None, at: datetime) -> None:
    for row in rows:
        if row.status != status:
            changes: Changes = {f"status {row.year}": [str(row.status), str(status)]}
            row.status = status
            row.save(update_fields=["status"])
            _leave_revision(row.occasion, changes, by=by, at=at)


def _shift_day(shift: DayShift, *, is_single: bool, by: Person | None, at: datetime) -> None:
    row = shift.occasion_day
    row.day, row.is_moved = shift.after, is_single
    row.save(update_fields=["day", "is_moved"])
    changes: Changes = {f"day {row.year}": [shift.before.isoformat(), shift.after.isoformat()]}
    _leave_revision(row.occasion, changes, by=by, at=at)


def _leave_revision(occasion: Occasion, changes: Changes, *, by: Person | None, at: datetime) -> None:
    """Raise the occasion's version, so that nobody saves over the move unseen, and keep what moved."""
    current = Occasion.objects.select_for_update().get(pk=occasion.pk)
    current.version += 1
    current.changed_at = at
    current.save(update_fields=["version", "changed_at"])
    write_revision(current, kind=RevisionKind.MOVED, changes=changes, by=by, at=at)


def _record_act(occasion: Occasion, kind: ActKind, what: str, *, by: Person | None, at: datetime) -> None:
    key = f"occasion:{occasion.pk}:{what}:{at.isoformat()}"
    record_act(kind, units=(), noun="occasion", record_id=occasion.pk, key=key, by=by, at=at)
