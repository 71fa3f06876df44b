"""`hamseda manage`: Django's own management commands."""

from __future__ import annotations

import os
import sys

import click

from hamseda.project.command_line.start import stop_on_bad_setting


@click.command("manage", context_settings={"ignore_unknown_options": True, "help_option_names": []}, add_help_option=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def command(arguments: tuple[str, ...]) -> None:
    """Run one of Django's management commands.

    Example: hamseda manage migrate
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hamseda.project.settings.product")
    with stop_on_bad_setting():
        from django.core.management import execute_from_command_line

        sys.argv[0] = "hamseda manage"
        execute_from_command_line(["hamseda manage", *arguments])
