"""`hamseda manage load_city DIRECTORY`: bring the database to what a city's files say, or only check them."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from hamseda.civic.domain.errors import CivicError
from hamseda.civic.domain.load_city import CityContent, load_city
from hamseda.civic.interfaces.city_files.problem import CityFilesError
from hamseda.civic.interfaces.city_files.reading import read_city


class Command(BaseCommand):
    """Loads what is new or changed in a city's files into the database; what the files do not name stays."""

    help = "Load the files of a city: what is new is made, what differs is changed, the rest is left alone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the directory, and whether to check only."""
        parser.add_argument("directory", type=Path, help="Directory that holds city.yaml.")
        parser.add_argument("--check", action="store_true", help="Check the files and leave the database alone.")

    def handle(self, *, directory: Path, check: bool, **options: object) -> None:
        """Read all files, name every problem at once, and load."""
        content = self._read(directory.resolve())
        if check:
            self.stdout.write(f"{directory.name}: {len(content.entries)} entries, no problems.")
            return
        try:
            outcome = load_city(content, by=None, at=timezone.now())
        except CivicError as error:
            raise CommandError(f"{directory.name} cannot be loaded: {error}.", returncode=2) from error
        made, changed, left = (sum(counts.values()) for counts in (outcome.created, outcome.changed, outcome.unchanged))
        self.stdout.write(f"{directory.name}: {made} made, {changed} changed, {left} left as they were.")

    def _read(self, directory: Path) -> CityContent:
        try:
            return read_city(directory)
        except CityFilesError as error:
            count = len(error.problems)
            raise CommandError(f"{count} problem(s); nothing was changed.\n{error}", returncode=2) from error
