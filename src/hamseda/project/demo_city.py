"""Filling a database with a city and the demo's people: only an empty one, unless it is to be emptied first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.management import call_command
from django.db import transaction

from hamseda.civic.models import City, Person, Unit
from hamseda.project.demo_accounts import open_demo_accounts

if TYPE_CHECKING:
    from hamseda.civic.domain.load_city import LoadOutcome


class DatabaseState(StrEnum):
    """What a database holds, as far as the demo is concerned."""

    EMPTY = "empty"
    THIS_CITY = "this city"
    ANOTHER_CITY = "another city"
    OTHER_DATA = "other data"


@dataclass(frozen=True, slots=True)
class DemoOutcome:
    """What filling came to: what was loaded and how many accounts were opened."""

    loaded: LoadOutcome
    accounts: int


def database_state(code: str) -> DatabaseState:
    """Tell what stands in the way of filling the database with the city `code`."""
    standing = City.objects.values_list("code", flat=True).first()
    if standing is not None:
        return DatabaseState.THIS_CITY if standing == code else DatabaseState.ANOTHER_CITY
    if Unit.objects.exists() or Person.objects.exists():
        return DatabaseState.OTHER_DATA
    return DatabaseState.EMPTY


def fill_with_demo(directory: Path, *, at: datetime, is_emptied_first: bool = False) -> DemoOutcome:
    """Load the city and open the demo accounts; the files are read and checked before anything is touched."""
    # Only a database that is to be filled pays for loading what reads and checks the files.
    from hamseda.civic.domain.load_city import load_city
    from hamseda.civic.interfaces.city_files.reading import read_city

    content = read_city(directory)
    if is_emptied_first:
        call_command("flush", interactive=False, verbosity=0, skip_checks=True)
    with transaction.atomic():
        loaded = load_city(content, by=None, at=at)
        accounts = open_demo_accounts()
    return DemoOutcome(loaded=loaded, accounts=len(accounts))
