"""Which files a city has, in the order they are read, and what each holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from hamseda.civic.interfaces.city_files.audience import AudiencesFile
from hamseda.civic.interfaces.city_files.channel import ChannelsFile
from hamseda.civic.interfaces.city_files.city import CityFile
from hamseda.civic.interfaces.city_files.hijri_month import HijriMonthsFile
from hamseda.civic.interfaces.city_files.mandate import MandateFile
from hamseda.civic.interfaces.city_files.occasion import OccasionsFile
from hamseda.civic.interfaces.city_files.person import PeopleFile
from hamseda.civic.interfaces.city_files.place import PlacesFile
from hamseda.civic.interfaces.city_files.topic import TopicsFile
from hamseda.civic.interfaces.city_files.unit import UnitsFile
from hamseda.civic.interfaces.city_files.working_time import WorkingTimesFile

AnyFile: TypeAlias = (
    CityFile | UnitsFile | PeopleFile | PlacesFile | TopicsFile | AudiencesFile | ChannelsFile | HijriMonthsFile
    | OccasionsFile | WorkingTimesFile | MandateFile
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListIn:
    """A list of entries in a file: under which key, of which noun, known by which fields."""

    key: str
    noun: str
    known_by: tuple[str, ...] = ("code",)


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file: `STEM.yaml` and every YAML file in the directory `STEM/`."""

    stem: str
    model: type[AnyFile]
    lists: tuple[ListIn, ...] = ()


# Files of a city's directory that rooms above read themselves; they name them here when they are loaded.
_read_elsewhere: set[str] = set()


def leave_to_another_room(stem: str) -> None:
    """Tell that `STEM.yaml` belongs to another room, so that it is not taken for a slip of the pen."""
    _read_elsewhere.add(stem)


def known_stems() -> list[str]:
    """Return the names a YAML file of a city may have, without `.yaml`."""
    return [*(kind.stem for kind in FILE_KINDS), *sorted(_read_elsewhere)]


FILE_KINDS = (
    FileKind("city", CityFile),
    FileKind("units", UnitsFile, (ListIn("units", "unit"),)),
    FileKind("people", PeopleFile, (ListIn("people", "person", ("username",)),)),
    FileKind("places", PlacesFile, (ListIn("places", "place"),)),
    FileKind("topics", TopicsFile, (ListIn("topics", "topic"),)),
    FileKind("audiences", AudiencesFile, (ListIn("audiences", "audience"),)),
    FileKind("channels", ChannelsFile, (ListIn("channels", "channel"),)),
    FileKind("hijri_months", HijriMonthsFile, (ListIn("hijri_months", "hijri_month", ("year", "month")),)),
    FileKind("occasions", OccasionsFile, (ListIn("occasions", "occasion"),)),
    FileKind(
        "working_times",
        WorkingTimesFile,
        (ListIn("working_times", "working_time", ("weekday",)), ListIn("exceptional_days", "exceptional_day", ("day",))),
    ),
    FileKind("mandate", MandateFile, (ListIn("duties", "duty"), ListIn("services", "service"))),
)
