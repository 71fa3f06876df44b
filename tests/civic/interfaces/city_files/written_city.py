"""Writing a city's files for tests: a sound small one, of which a test replaces what it is about."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from hamseda.civic.domain.load_city.content import CityContent
from hamseda.civic.interfaces.city_files.problem import CityFilesError
from hamseda.civic.interfaces.city_files.reading import read_city

CITY = """\
code: newtown
name: {en: Newtown}
country: IR
time_zone: Asia/Tehran
first_calendar: jalali
first_weekday: saturday
language: fa
"""
UNITS = """\
units:
  - code: hall
    kind: organisation
    name: {fa: شهرداری, en: Town Hall}
  - code: district-1
    kind: district
    part_of: hall
    name: {fa: منطقه ۱, en: District 1}
    aliases: {fa: [منطقه یک], en: [Old Harbour]}
"""
PEOPLE = """\
people:
  - username: ali
    name: {fa: کارشناس ۱}
    unit: district-1
    roles:
      - {role: liaison, unit: district-1, ends_on: jalali 1406-12-29}
    deputies: [sara]
  - username: sara
    name: {fa: کارشناس ۲}
    unit: hall
"""


def write_city(directory: Path, **files: str | bytes) -> Path:
    """Write a sound city, with `files` (stem and text) added or put in the place of its own."""
    texts: dict[str, str | bytes] = {"city": CITY, "units": UNITS, "people": PEOPLE, **files}
    for stem, text in texts.items():
        path = directory / f"{stem}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
    return directory


def read_written(directory: Path, **files: str | bytes) -> CityContent:
    """Write a city and read it."""
    return read_city(write_city(directory / "newtown", **files))


def problems_of(directory: Path, **files: str | bytes) -> list[str]:
    """Write a city, read it and return the sentences of its problems."""
    with pytest.raises(CityFilesError) as refusal:
        read_written(directory, **files)
    return [str(problem) for problem in refusal.value.problems]
