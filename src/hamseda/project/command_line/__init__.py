"""The command `hamseda`: one group whose subcommands are imported only when they are called, so that each starts at once."""

from __future__ import annotations

import importlib
import sys

import click

from hamseda import __version__

# Name on the command line -> module in this package that holds `command`; the order is the order of `hamseda --help`.
SUBCOMMANDS = {
    "serve": "serve",
    "worker": "worker",
    "manage": "manage",
    "demo": "demo",
    "normalise": "normalise",
    "schema": "schema",
    "bench": "bench",
}


class LazyGroup(click.Group):
    """A group that knows the names of its subcommands and imports one when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the contract."""
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of one subcommand and return its command."""
        if cmd_name not in SUBCOMMANDS:
            return None
        module = importlib.import_module(f"{__name__}.{SUBCOMMANDS[cmd_name]}")
        command = module.command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hamseda")
def group() -> None:
    """Hamseda: the desk from which a city speaks with one voice.

    Example: hamseda serve
    """


def main() -> None:
    """Run the command line; whatever stops it is one sentence on standard error and exit code 2."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "backslashreplace")
    group()
