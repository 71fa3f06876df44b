"""`hamseda schema`: the JSON Schema of a format that people or programs write for Hamseda."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from difflib import get_close_matches
from types import ModuleType

import click

from hamseda.project.command_line.start import CannotRun, set_up_django

# Each module names its formats in SCHEMA_NAMES and answers `schema_of(name)`; a room adds its own line here.
SCHEMA_MODULES = ("hamseda.civic.interfaces.city_files.schema",)


@click.command("schema")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Print the JSON Schema of a format; without a name, the names there are.

    Example: hamseda schema city.units
    """
    set_up_django()
    modules = {each: module for module in _modules() for each in module.SCHEMA_NAMES}
    if name is None:
        click.echo("\n".join(modules))
    elif name in modules:
        click.echo(json.dumps(modules[name].schema_of(name), ensure_ascii=False, indent=2))
    else:
        near = get_close_matches(name, list(modules), n=1)
        hint = f"did you mean {near[0]}? There are: " if near else "there are: "
        raise CannotRun(f"there is no schema {name!r}; {hint}{', '.join(modules)}.")


def _modules() -> Iterator[ModuleType]:
    return (importlib.import_module(path) for path in SCHEMA_MODULES)
