"""Writes the page of components: what the room `design` offers to every room, in Python, templates, scripts and styles."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import hamseda.design
from hamseda.design.templatetags import look
from hamseda.project.reference.markdown import heading, literal, page, table

DESIGN = Path(hamseda.design.__file__).parent
FIRST_COMMENT = re.compile(r"/\*\s*(.+?)\s*\*/|//\s*([^\n]+)", re.S)
OPENING = """
The look is built once, in the room `design`, and shown at work at `/design/`. Rooms hand it what is to be shown; it knows no noun of the
city.
"""


def components_page() -> str:
    """Return the page."""
    return page(
        "Components",
        OPENING,
        *(_package(module) for module in _packages()),
        _template_tags(),
        _opened_by_a_comment("Scripts", DESIGN / "assets" / "js", "*.js"),
        _opened_by_a_comment("Styles", DESIGN / "assets" / "css", "*.css"),
        _templates(),
    )


def _packages() -> Iterator[ModuleType]:
    """Yield the parts that list public names."""
    for path in sorted(DESIGN.glob("*/__init__.py")):
        module = importlib.import_module(f"hamseda.design.{path.parent.name}")
        if getattr(module, "__all__", None):
            yield module


def _package(module: ModuleType) -> str:
    summary, _, more = (inspect.getdoc(module) or "").partition("\n\n")
    rows = [(literal(name), _first_words(getattr(module, name))) for name in sorted(module.__all__)]
    code = more if "::" not in more and "    " not in more else ""
    parts = [
        heading(2, module.__name__),
        " ".join(summary.split()),
        " ".join(code.split()),
        table(("name", "what it is"), rows),
    ]
    return "\n\n".join(part for part in parts if part)


def _first_words(thing: object) -> str:
    """Return the first sentence of a thing's documentation; a plain value has none of its own."""
    if not (inspect.isclass(thing) or inspect.isfunction(thing)):
        return ""
    return (inspect.getdoc(thing) or "").partition("\n\n")[0]


def _template_tags() -> str:
    library = look.register
    rows = [(literal(f"{{% {name} %}}"), _first_words(inspect.unwrap(tag))) for name, tag in sorted(library.tags.items())]
    rows += [(literal(f"|{name}"), _first_words(inspect.unwrap(each))) for name, each in sorted(library.filters.items())]
    return "\n\n".join(
        [heading(2, "Template tags and filters"), "`{% load look %}` first.", table(("tag", "what it does"), rows)]
    )


def _opened_by_a_comment(title: str, directory: Path, pattern: str) -> str:
    rows = []
    for path in sorted(directory.glob(pattern)):
        found = FIRST_COMMENT.match(path.read_text(encoding="utf-8"))
        rows.append((literal(path.name), (found[1] or found[2]) if found else ""))
    return "\n\n".join([heading(2, title), table(("file", "what it holds"), rows)])


def _templates() -> str:
    names = sorted(path.stem for path in (DESIGN / "templates" / "design").glob("*.html"))
    return "\n\n".join([heading(2, "Templates"), "Under `design/`: " + ", ".join(literal(name) for name in names) + "."])
