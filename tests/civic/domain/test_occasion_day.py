"""An expected day moves with its whole month, is confirmed with it, and opens again only for a reason."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from hamseda.civic.domain.move_errors import CannotMoveDay, MoveProblem
from hamseda.civic.domain.occasion import create_occasion
from hamseda.civic.domain.occasion_day import confirm_occasion_day, move_occasion_day, reopen_occasion_day
from hamseda.civic.enums import DayStatus
from hamseda.civic.models import Act, HijriMonth, OccasionDay, Revision

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def muharram() -> dict[str, OccasionDay]:
    """Three days of Muharram 1449 and the last of the month before."""
    rules = {"new-year": (1, 1), "tasua": (1, 9), "ashura": (1, 10), "last-of-dhu-al-hijja": (12, -1)}
    days = {}
    for code, (month, day) in rules.items():
        values = {"code": code, "name_fa": code, "calendar": "hijri", "month": month, "day": day, "is_holiday": day > 8}
        occasion = create_occasion(values=values, by=None, at=AT)
        days[code] = occasion.days.get(year=1448 if month == 12 else 1449)
    return days


def test_move_occasion_day_by_one_moves_its_whole_month(muharram: dict[str, OccasionDay]) -> None:
    ashura = muharram["ashura"]
    before = {code: row.day for code, row in muharram.items()}
    to = date.fromordinal(ashura.day.toordinal() + 1)
    try:
        move_occasion_day(ashura, to=to, expected_day=ashura.day, by=None, at=AT)
    except CannotMoveDay as error:
        # Where the month before has 30 days already, the moon can only have been seen a day earlier.
        assert error.problem == MoveProblem.MONTH_BEFORE
        to = date.fromordinal(ashura.day.toordinal() - 1)
        move_occasion_day(ashura, to=to, expected_day=ashura.day, by=None, at=AT)
    moved = {code: (OccasionDay.objects.get(pk=row.pk).day - before[code]).days for code, row in muharram.items()}
    step = (to - before["ashura"]).days
    assert moved == dict.fromkeys(muharram, step)


def test_move_occasion_day_leaves_month_revision_and_act(muharram: dict[str, OccasionDay]) -> None:
    ashura = muharram["ashura"]
    to = _a_day_it_can_move_to(ashura)
    move_occasion_day(ashura, to=to, expected_day=ashura.day, by=None, at=AT)
    month = HijriMonth.objects.get(year=1449, month=1)
    assert ((to - month.first_day).days, month.status) == (9, DayStatus.EXPECTED)
    revision = Revision.objects.filter(noun="occasion", record_id=ashura.occasion_id).first()
    assert revision is not None
    assert revision.changes == {"day 1449": [ashura.day.isoformat(), to.isoformat()]}
    assert list(Act.objects.filter(noun="occasion", kind="moved").values_list("record_id", flat=True)) == [ashura.occasion_id]


def test_move_occasion_day_moved_meanwhile_is_refused_with_where_it_is(muharram: dict[str, OccasionDay]) -> None:
    ashura = muharram["ashura"]
    to = _a_day_it_can_move_to(ashura)
    move_occasion_day(ashura, to=to, expected_day=ashura.day, by=None, at=AT)
    with pytest.raises(CannotMoveDay) as refusal:
        move_occasion_day(ashura, to=to, expected_day=ashura.day, by=None, at=AT)
    assert (refusal.value.problem, refusal.value.day) == (MoveProblem.MOVED_MEANWHILE, to)


def test_confirm_occasion_day_confirms_its_month_and_then_it_stays(muharram: dict[str, OccasionDay]) -> None:
    ashura = muharram["ashura"]
    confirm_occasion_day(ashura, expected_day=ashura.day, by=None, at=AT)
    statuses = {code: OccasionDay.objects.get(pk=row.pk).status for code, row in muharram.items()}
    assert statuses == {
        "new-year": DayStatus.CONFIRMED,
        "tasua": DayStatus.CONFIRMED,
        "ashura": DayStatus.CONFIRMED,
        "last-of-dhu-al-hijja": DayStatus.EXPECTED,
    }
    with pytest.raises(CannotMoveDay) as refusal:
        move_occasion_day(ashura, to=_a_day_it_can_move_to(ashura), expected_day=ashura.day, by=None, at=AT)
    assert refusal.value.problem == MoveProblem.CONFIRMED


def test_reopen_occasion_day_without_a_reason_is_refused(muharram: dict[str, OccasionDay]) -> None:
    ashura = muharram["ashura"]
    confirm_occasion_day(ashura, expected_day=ashura.day, by=None, at=AT)
    with pytest.raises(CannotMoveDay) as refusal:
        reopen_occasion_day(ashura, reason="  ", expected_day=ashura.day, by=None, at=AT)
    assert refusal.value.problem == MoveProblem.REASON_MISSING


def test_reopen_occasion_day_with_a_reason_makes_the_month_expected_and_keeps_the_reason(
    muharram: dict[str, OccasionDay],
) -> None:
    ashura = muharram["ashura"]
    confirm_occasion_day(ashura, expected_day=ashura.day, by=None, at=AT)
    reopen_occasion_day(ashura, reason="اعلام تازهٔ ستاد استهلال", expected_day=ashura.day, by=None, at=AT)
    month = HijriMonth.objects.get(year=1449, month=1)
    assert (month.status, month.source) == (DayStatus.EXPECTED, "اعلام تازهٔ ستاد استهلال")
    assert OccasionDay.objects.get(pk=muharram["tasua"].pk).status == DayStatus.EXPECTED


def _a_day_it_can_move_to(row: OccasionDay) -> date:
    from hamseda.civic.domain.queries.move_preview import preview_move

    for step in (1, -1):
        to = date.fromordinal(row.day.toordinal() + step)
        try:
            preview_move(OccasionDay.objects.select_related("occasion").get(pk=row.pk), to=to)
        except CannotMoveDay as error:
            if error.problem == MoveProblem.CONFIRMED:
                return to
            continue
        return to
    raise AssertionError("the month before and after leave no room")
