"""Writes the page of commands: every subcommand with its arguments, options and example."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from hamseda.project.command_line import SUBCOMMANDS, group
from hamseda.project.reference.markdown import heading, literal, page, table

OPENING = """
One command, `hamseda`, with a subcommand for each job. Results go to standard output, everything else to standard error; `-`
reads standard input. Exit codes: 0 done; 1 done, and the answer is "no"; 2 could not run, with one line that says why.
`--help` shows what stands here.
"""


def commands_page() -> str:
    """Return the page."""
    context = click.Context(group, info_name="hamseda")
    return page("Commands", OPENING, *(_section(name, command) for name, command in _commands(context)))


def _commands(context: click.Context) -> Iterator[tuple[str, click.Command]]:
    """Yield every subcommand and, after a group, its own subcommands."""
    for name in SUBCOMMANDS:
        command = group.get_command(context, name)
        assert command is not None
        yield name, command
        if isinstance(command, click.Group):
            for inner in command.list_commands(context):
                inner_command = command.get_command(context, inner)
                assert inner_command is not None
                yield f"{name} {inner}", inner_command


def _section(name: str, command: click.Command) -> str:
    text, _, example = inspect.cleandoc(command.help or "").replace("\b\n", "").partition("Example:")
    parts = [heading(2, f"hamseda {name}", f"command-{name.replace(' ', '-')}"), text.strip()]
    if rows := [_row(each) for each in command.params if isinstance(each, click.Argument | click.Option)]:
        parts.append(table(("argument or option", "what it is", "default"), rows))
    if example.strip():
        parts.append(f"```console\n$ {_as_typed(example)}\n```")
    return "\n\n".join(parts)


def _as_typed(example: str) -> str:
    """Return the example's lines, each after a dollar sign."""
    return "\n$ ".join(line.strip() for line in example.strip().splitlines() if line.strip())


def _row(parameter: click.Argument | click.Option) -> tuple[str, str, str]:
    if isinstance(parameter, click.Argument):
        return literal((parameter.name or "").upper() + ("…" if parameter.nargs == -1 else "")), _choices(parameter), ""
    names = ", ".join(literal(each) for each in (*parameter.opts, *parameter.secondary_opts))
    meaning = " ".join(each for each in (parameter.help or "", _choices(parameter)) if each)
    return names, meaning, _default(parameter)


def _choices(parameter: click.Parameter) -> str:
    if isinstance(parameter.type, click.Choice):
        return "One of " + ", ".join(literal(str(each)) for each in parameter.type.choices) + "."
    return ""


def _default(parameter: click.Option) -> str:
    """Return a default that is the same everywhere; one that is computed or a switch is left out."""
    if parameter.is_flag or callable(parameter.default) or not isinstance(parameter.default, str | int | float):
        return ""
    return literal(str(parameter.default))
