"""The page of commands: each subcommand with its options."""

from __future__ import annotations

import click

from hamseda.project.reference.commands_page import _section


@click.command("weigh")
@click.argument("thing")
@click.option("--unit", type=click.Choice(["kg", "g"]), default="kg", help="Unit of the answer.")
@click.option("--quiet", is_flag=True, help="Say nothing.")
def weigh(thing: str, unit: str, quiet: bool) -> None:
    """Weigh a thing.

    Example: hamseda weigh stone --unit g
    """


def test_section_of_a_command_has_its_arguments_options_and_example():
    assert _section("weigh", weigh) == "\n\n".join(
        [
            "(command-weigh)=\n## hamseda weigh",
            "Weigh a thing.",
            "| argument or option | what it is | default |\n| --- | --- | --- |\n"
            "| `THING` |  |  |\n| `--unit` | Unit of the answer. One of `kg`, `g`. | `kg` |\n| `--quiet` | Say nothing. |  |",
            "```console\n$ hamseda weigh stone --unit g\n```",
        ]
    )
