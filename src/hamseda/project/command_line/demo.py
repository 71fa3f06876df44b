"""`hamseda demo`: an empty database becomes a running city, with one sign-in for each role."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hamseda.project.command_line.start import CannotRun, set_up_django

if TYPE_CHECKING:
    from hamseda.project.demo_city import DatabaseState, DemoOutcome


@click.command("demo")
@click.option("--reset", "is_reset", is_flag=True, help="Remove everything there is in the database first.")
@click.option("--city", "name", help="Name of a directory under cities/, or a path to one; else HAMSEDA_CITY.")
def command(is_reset: bool, name: str | None) -> None:
    """Fill an empty database with the demo city and its people.

    A database that holds the city already is left as it is.

    Example: hamseda demo --city port-alder
    """
    set_up_django()
    from django.conf import settings

    directory = _directory_of(name or settings.HAMSEDA_CITY)
    _check_database()
    if not _is_to_be_filled(directory, is_reset=is_reset):
        return
    outcome = _fill(directory, is_reset=is_reset)
    _tell(directory, outcome, is_reset=is_reset)


def _directory_of(name: str) -> Path:
    from hamseda.project.settings.locations import CITIES_DIRECTORY, city_directory

    directory = city_directory(name)
    if not directory.is_dir():
        there = ", ".join(sorted(path.parent.name for path in CITIES_DIRECTORY.glob("*/city.yaml")))
        raise CannotRun(f"there is no city {name!r}; choose one of {there or 'none'}, or give the path of a directory.")
    return directory


def _check_database() -> None:
    from django.db import DatabaseError, connection

    try:
        tables = connection.introspection.table_names()
    except DatabaseError as error:
        raise CannotRun(f"the database cannot be opened: {str(error).splitlines()[0]}.") from error
    if "civic_city" not in tables:
        raise CannotRun("the database has no tables yet; run `hamseda manage migrate` first.")


def _is_to_be_filled(directory: Path, *, is_reset: bool) -> bool:
    from hamseda.project.demo_city import DatabaseState, database_state

    if is_reset:
        if sys.stdin.isatty():
            click.confirm("Remove everything in the database and load the demo anew?", abort=True, err=True)
        return True
    state = database_state(_code_of(directory))
    if state is DatabaseState.THIS_CITY:
        click.echo(f"The database holds the city {_code_of(directory)} already; nothing was changed.", err=True)
    elif state is not DatabaseState.EMPTY:
        raise CannotRun(
            f"the database holds {_what_stands(state)}; nothing was changed. Use --reset to remove it and load {directory.name}."
        )
    return state is DatabaseState.EMPTY


def _what_stands(state: DatabaseState) -> str:
    from hamseda.civic.models import City

    return f"the city {City.objects.get().code}" if state.value == "another city" else state.value


def _code_of(directory: Path) -> str:
    """Read the code alone, so that a start with a filled database need not check the whole city."""
    from hamseda.civic.interfaces.city_files.city_code import read_code
    from hamseda.civic.interfaces.city_files.problem import CityFilesError

    try:
        return read_code(directory)
    except CityFilesError as error:
        raise CannotRun(str(error)) from error


def _fill(directory: Path, *, is_reset: bool) -> DemoOutcome:
    from django.db import IntegrityError
    from django.utils import timezone

    from hamseda.civic.domain.errors import CivicError
    from hamseda.civic.interfaces.city_files.problem import CityFilesError
    from hamseda.project.demo_city import fill_with_demo

    try:
        return fill_with_demo(directory, at=timezone.now(), is_emptied_first=is_reset)
    except CityFilesError as error:
        count = len(error.problems)
        raise CannotRun(f"the files of {directory.name} have {count} problem(s); nothing was changed.\n{error}") from error
    except IntegrityError as error:
        raise CannotRun("another process filled the database at the same moment; nothing was changed here.") from error
    except CivicError as error:
        raise CannotRun(f"{directory.name} cannot be loaded: {error}.") from error


def _tell(directory: Path, outcome: DemoOutcome, *, is_reset: bool) -> None:
    made = ", ".join(_counted(noun, count) for noun, count in outcome.loaded.created.items() if count)
    click.echo(f"{'Emptied the database and loaded' if is_reset else 'Loaded'} {directory.name}: {made}.", err=True)
    click.echo(f"Opened {outcome.accounts} demo accounts.", err=True)
    for hint in _hints():
        click.echo(hint, err=True)


def _counted(noun: str, count: int) -> str:
    """Write `70 units`, in English whatever the language of pages."""
    from django.apps import apps
    from django.utils.translation import override

    options = apps.get_model("civic", noun.replace("_", ""))._meta
    with override("en"):
        return f"{count} {options.verbose_name if count == 1 else options.verbose_name_plural}"


def _hints() -> list[str]:
    """Name the settings that do not suit the city."""
    from django.conf import settings

    from hamseda.civic.models import City

    city = City.objects.get()
    hints = []
    if city.language != settings.LANGUAGE_CODE:
        hints.append(f"Set HAMSEDA_LANGUAGE={city.language} to open pages in the city's own language.")
    if city.time_zone != settings.TIME_ZONE:
        hints.append(f"Set HAMSEDA_TIME_ZONE={city.time_zone} to show times as the city keeps them.")
    return hints
