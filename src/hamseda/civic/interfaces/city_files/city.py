"""`city.yaml`: the city itself, its calendar habits and the mission of its public relations."""

from __future__ import annotations

import zoneinfo
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from hamseda.civic.domain.load_city.content import Entry
from hamseda.civic.interfaces.city_files.entry_fields import Code, FileModel, Names, Texts, Weekday


def _check_time_zone(value: str) -> str:
    if value not in zoneinfo.available_timezones():
        raise PydanticCustomError("time_zone", "{shown} is no IANA time zone, such as Asia/Tehran", {"shown": repr(value)})
    return value


class CityFile(FileModel):
    """The one file a city must have."""

    code: Code
    name: Names
    country: Annotated[str, Field(pattern="^[A-Z]{2}$", description="Two letters of ISO 3166, such as IR.")]
    time_zone: Annotated[str, AfterValidator(_check_time_zone)]
    first_calendar: Literal["jalali", "hijri", "gregorian"]
    first_weekday: Weekday
    language: Literal["fa", "en"]
    mission: Texts = Texts()
    sources: list[str] = []

    def entries(self) -> tuple[Entry, ...]:
        """Return the city as the domain loads it."""
        own = {name: getattr(self, name) for name in ("country", "time_zone", "first_calendar", "first_weekday", "language")}
        values = {**self.name.values("name"), **own, **self.mission.values("mission"), "source": "\n".join(self.sources)}
        return (Entry("city", self.code, values),)
