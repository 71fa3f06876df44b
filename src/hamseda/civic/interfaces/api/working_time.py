"""Working hours and the days that differ, in the API."""

from __future__ import annotations

import datetime

from hamseda.civic.interfaces.api.occasion import Weekday
from hamseda.civic.interfaces.api.shapes import Given, RecordOut, Source, TimeOfDay


class WorkingTimeOut(RecordOut):
    """The hours of one weekday."""

    weekday: int
    opens: TimeOfDay
    closes: TimeOfDay


class WorkingTimeIn(Given):
    """The hours of a weekday to be set."""

    weekday: Weekday
    opens: TimeOfDay
    closes: TimeOfDay


class ExceptionalDayOut(RecordOut):
    """A day that does not follow the week."""

    day: datetime.date
    is_working: bool
    opens: TimeOfDay | None
    closes: TimeOfDay | None
    reason: str


class ExceptionalDayIn(Given):
    """A day that is not to follow the week."""

    day: datetime.date
    reason: Source
    is_working: bool = False
    opens: TimeOfDay | None = None
    closes: TimeOfDay | None = None
