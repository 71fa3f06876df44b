"""`hijri_months.yaml`: the days on which the city's Hijri months began, or are expected to begin."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hamseda.civic.domain.load_city.content import Entry
from hamseda.civic.enums import DayStatus
from hamseda.civic.interfaces.city_files.entry_fields import Day, FileModel


class HijriMonthEntry(FileModel):
    """The first day of one Hijri month."""

    year: Annotated[int, Field(ge=1300, le=1600)]
    month: Annotated[int, Field(ge=1, le=12)]
    first_day: Day
    status: DayStatus
    source: Annotated[str, Field(max_length=200)] = ""

    def entry(self) -> Entry:
        """Return the month as the domain loads it."""
        values = {"year": self.year, "month": self.month, "first_day": self.first_day}
        return Entry("hijri_month", f"{self.year}-{self.month}", {**values, "status": self.status.value, "source": self.source})


class HijriMonthsFile(FileModel):
    """A list of Hijri months; those that are missing follow the tables."""

    hijri_months: list[HijriMonthEntry] = []

    def entries(self) -> tuple[Entry, ...]:
        """Return the months in the order of the file."""
        return tuple(month.entry() for month in self.hijri_months)
