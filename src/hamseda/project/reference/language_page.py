"""Writes the page of the language engine: its public names with their signatures and first words."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType

import hamseda.engines.language as engine
from hamseda.project.reference.markdown import heading, page, table

OPENING = """
The engine `hamseda.engines.language` can be used without the rest: it needs no Django, no settings and no database. It takes the day
and the language as arguments, and the same input gives the same output. [How to normalise text](../how-to/normalise-text.md) shows
it at work.
"""


# Modules that make the engine's tables; nobody calls them while it runs.
BUILDING = {"compile_tables", "tables", "data"}


def language_page() -> str:
    """Return the page."""
    return page("Language engine", OPENING, *(_section(module) for module in _public_modules()))


def _public_modules() -> Iterator[ModuleType]:
    """Yield the engine and those of its modules that list public names, in order."""
    yield engine
    for found in pkgutil.walk_packages(engine.__path__, f"{engine.__name__}."):
        module = importlib.import_module(found.name)
        if _things(module) and not set(found.name.split(".")) & BUILDING:
            yield module


def _section(module: ModuleType) -> str:
    rows = [
        (f"`{name}{_signature(getattr(module, name))}`", _first_words(getattr(module, name))) for name in sorted(module.__all__)
    ]
    summary = (inspect.getdoc(module) or "").partition("\n\n")[0]
    return "\n\n".join([heading(2, module.__name__), " ".join(summary.split()), table(("name", "what it does"), rows)])


def _things(module: ModuleType) -> list[tuple[str, object]]:
    """Return the functions and classes a module lists as public; plain values explain themselves in the code."""
    named = [(name, getattr(module, name)) for name in sorted(getattr(module, "__all__", ()))]
    return [(name, thing) for name, thing in named if inspect.isclass(thing) or inspect.isfunction(thing)]


def _signature(thing: object) -> str:
    if not callable(thing) or (inspect.isclass(thing) and not dataclasses.is_dataclass(thing)):
        return ""
    try:
        text = re.sub(r"<[^>]*>", "…", str(inspect.signature(thing)))
    except ValueError:  # a class written in C does not say what it takes
        return ""
    return text.replace("'", "").replace("hamseda.engines.language.", "").replace(" -> None", "")


def _first_words(thing: object) -> str:
    return (inspect.getdoc(thing) or "").partition("\n\n")[0]
