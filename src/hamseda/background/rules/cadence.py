"""When a schedule is due: every so often, or each day at one time of the city's clocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

SHORTEST_INTERVAL = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Every:
    """Again and again, this long after the last due time."""

    interval: timedelta

    def __post_init__(self) -> None:
        if self.interval < SHORTEST_INTERVAL:
            raise ValueError(f"an interval must be at least a second, not {self.interval}")

    def next_due(self, after: datetime, *, zone: ZoneInfo) -> datetime:
        """Return the first due time after a moment."""
        return after + self.interval


@dataclass(frozen=True, slots=True)
class Daily:
    """Each day at one time of the city's clocks; on a day whose clocks skip that time, as late as they skip."""

    hour: int
    minute: int = 0

    def __post_init__(self) -> None:
        time(self.hour, self.minute)

    def next_due(self, after: datetime, *, zone: ZoneInfo) -> datetime:
        """Return the first due time after a moment."""
        day = after.astimezone(zone).date()
        while True:
            due = datetime.combine(day, time(self.hour, self.minute), tzinfo=zone).astimezone(after.tzinfo)
            if due > after:
                return due
            day += timedelta(days=1)


Cadence = Every | Daily


def write_cadence(cadence: Cadence) -> str:
    """Return the cadence as it is kept: `every 300` (seconds) or `daily 03:40`."""
    if isinstance(cadence, Every):
        return f"every {cadence.interval.total_seconds():g}"
    return f"daily {cadence.hour:02}:{cadence.minute:02}"


def read_cadence(text: str) -> Cadence:
    """Read what `write_cadence` wrote."""
    word, _, rest = text.partition(" ")
    if word == "every":
        return Every(timedelta(seconds=float(rest)))
    if word == "daily":
        hour, _, minute = rest.partition(":")
        return Daily(int(hour), int(minute))
    raise ValueError(f"no cadence: {text!r}")
