"""Why a day cannot be moved or confirmed, as fields; worded where people read it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from hamseda.civic.domain.errors import CivicError


class MoveProblem(StrEnum):
    """What stands in the way."""

    CONFIRMED = "confirmed"
    FIXED_BY_RULE = "fixed_by_rule"
    SAME_DAY = "same_day"
    TOO_FAR = "too_far"
    MONTH_BEFORE = "month_before"
    MONTH_AFTER_CONFIRMED = "month_after_confirmed"
    MOVED_MEANWHILE = "moved_meanwhile"
    NOT_EXPECTED = "not_expected"
    REASON_MISSING = "reason_missing"


class CannotMoveDay(CivicError):
    """The day stays where it is.

    `year` and `month` name the Hijri month in the way and `length` the days it would be left with; `day` is where the
    occasion stands now, if somebody moved it meanwhile.
    """

    def __init__(
        self,
        problem: MoveProblem,
        *,
        year: int | None = None,
        month: int | None = None,
        length: int | None = None,
        day: date | None = None,
    ) -> None:
        self.problem = problem
        self.year = year
        self.month = month
        self.length = length
        self.day = day
        super().__init__(f"{problem} {year}-{month} {length or ''}")
