"""How a subcommand that needs the settings or the database starts, and how it stops with one sentence when it cannot."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import click

from hamseda.project.settings.reader import SettingError


class CannotRun(click.ClickException):
    """The command could not run: one sentence that says why and what to do; exit code 2."""

    exit_code = 2

    def show(self, file: object = None) -> None:
        """Print the sentence to standard error."""
        click.echo(f"hamseda: {self.message}", err=True)


@contextmanager
def stop_on_bad_setting() -> Iterator[None]:
    """Turn a wrong setting, wherever it is read, into one sentence and exit code 2."""
    try:
        yield
    except SettingError as error:
        raise CannotRun(str(error)) from error


def set_up_django() -> None:
    """Load the settings and the rooms."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hamseda.project.settings.product")
    with stop_on_bad_setting():
        import django

        django.setup()


def check_tables() -> None:
    """Stop with one sentence when the database cannot be opened or its tables are not those the code expects."""
    from django.db import DatabaseError

    try:
        missing = missing_migrations()
    except DatabaseError as error:
        raise CannotRun(f"the database cannot be opened: {in_one_line(error)}.") from error
    if missing:
        raise CannotRun(f"the database lacks {missing} migration(s); run `hamseda manage migrate` first.")


def missing_migrations() -> int:
    """Return how many migrations the database lacks."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def in_one_line(error: BaseException) -> str:
    """Return the first line of an error's message, without the full stop."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
