"""Writes the page of a city's files: each file, its fields, what they may hold and what they default to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from hamseda.civic.interfaces.city_files.registry import FILE_KINDS
from hamseda.civic.interfaces.city_files.schema import SCHEMA_NAMES, schema_of
from hamseda.project.reference.markdown import heading, literal, page, table

Schema: TypeAlias = Mapping[str, object]

OPENING = """
A city is a directory of YAML files. Only `city.yaml` must be there. Each list may also be spread over several files in a directory
of the list's name: `units.yaml`, or `units/districts.yaml` and `units/partners.yaml`, or both.

Files refer to each other by `code`. All files are read and checked together, and a city is loaded whole or not at all: every mistake is
named with its file, line and field. Loading the same files twice changes nothing.

The tables below are written from the schemas that check the files. `hamseda schema NAME` prints the same schema as JSON for editors
that check while you write; the name is given with each file.
"""


def city_files_page() -> str:
    """Return the page."""
    schemas = {kind.stem: schema_of(name) for name, kind in SCHEMA_NAMES.items()}
    names = {kind.stem: name for name, kind in SCHEMA_NAMES.items()}
    uses = Counter(title for schema in schemas.values() for title in _mapping(schema.get("$defs")))
    shared = {title: definition for schema in schemas.values() for title, definition in _mapping(schema.get("$defs")).items()}
    shared = {title: definition for title, definition in sorted(shared.items()) if uses[title] > 1}
    sections = [_section(kind.stem, schemas[kind.stem], names[kind.stem], set(shared)) for kind in FILE_KINDS]
    return page("City files", OPENING, *sections, heading(2, "Parts that several files share"), *_parts(shared, shared))


def _section(stem: str, schema: Schema, name: str, elsewhere: set[str]) -> str:
    definitions = _mapping(schema.get("$defs"))
    opening = [heading(2, f"{stem}.yaml", f"city-file-{stem}"), _text(schema.get("description"))]
    opening += [f"Schema: {literal(f'hamseda schema {name}')}", _fields(schema, definitions)]
    own = {title: definitions[title] for title in _reached(schema, definitions) if title not in elsewhere}
    return "\n\n".join([*opening, *_parts(own, definitions)])


def _parts(parts: Schema, definitions: Schema) -> Iterator[str]:
    """Yield a small section for each definition that has fields; lists of choices are shown where they are used."""
    for title, given in parts.items():
        definition = _mapping(given)
        if definition.get("properties"):
            yield "\n\n".join(
                [heading(3, _spoken(title)), _text(definition.get("description")), _fields(definition, definitions)]
            )


def _reached(schema: Schema, definitions: Schema) -> Iterator[str]:
    """Yield the definitions in the order in which a reader meets them."""
    waiting: list[str] = list(_references(schema.get("properties")))
    seen: set[str] = set()
    while waiting:
        title = waiting.pop(0)
        if title not in seen:
            seen.add(title)
            yield title
            waiting += _references(_mapping(definitions[title]).get("properties"))


def _references(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key == "$ref":
                yield str(inner).rpartition("/")[2]
            else:
                yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)


def _fields(schema: Schema, definitions: Schema) -> str:
    required = schema.get("required", [])
    assert isinstance(required, list)
    rows = []
    for name, given in _mapping(schema.get("properties")).items():
        field = _mapping(given)
        rows.append(
            (literal(name), _kind(field, definitions), "yes" if name in required else "", _default(field), _meaning(field))
        )
    return table(("field", "holds", "required", "default", "meaning"), rows)


def _kind(field: Schema, definitions: Schema) -> str:
    """Say in words what a field may hold."""
    if "$ref" in field:
        title = str(field["$ref"]).rpartition("/")[2]
        definition = _mapping(definitions.get(title))
        return _kind(definition, definitions) if "enum" in definition else _spoken(title)
    if "anyOf" in field:
        options = field["anyOf"]
        assert isinstance(options, list)
        return " or ".join(dict.fromkeys(kind for each in options if (kind := _kind(_mapping(each), definitions)) != "nothing"))
    if "enum" in field:
        choices = field["enum"]
        assert isinstance(choices, list)
        return ", ".join(literal(str(each)) for each in choices)
    if field.get("type") == "array":
        return f"list of: {_kind(_mapping(field.get('items')), definitions)}"
    if field.get("type") == "object" and "additionalProperties" in field:
        return f"mapping to: {_kind(_mapping(field['additionalProperties']), definitions)}"
    words = {"string": "text", "integer": "whole number", "number": "number", "boolean": "`true` or `false`", "null": "nothing"}
    return words.get(str(field.get("type")), "anything") + _bounds(field)


def _bounds(field: Schema) -> str:
    low, high = field.get("minimum"), field.get("maximum")
    if low is not None and high is not None:
        return f", {low} to {high}"
    return f", at most {field['maxLength']} characters" if "maxLength" in field else ""


def _meaning(field: Schema) -> str:
    """Return the description, of the field or of what it may hold."""
    if field.get("description"):
        return _text(field["description"])
    options = field.get("anyOf", [])
    assert isinstance(options, list)
    return next((_text(each["description"]) for each in options if "description" in each), "")


def _default(field: Schema) -> str:
    default = field.get("default")
    return "" if default in (None, "", [], {}) or isinstance(default, Mapping) else literal(str(default).lower())


def _spoken(title: str) -> str:
    """Return a definition's name as words: OccasionEntry becomes occasion entry."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in title).strip()


def _text(value: object) -> str:
    return " ".join(str(value).split()) if value else ""


def _mapping(value: object) -> Schema:
    return value if isinstance(value, Mapping) else {}
