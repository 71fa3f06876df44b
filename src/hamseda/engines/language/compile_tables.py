"""Turns the YAML files of `data/` into the Python modules of `tables/`, which load without a YAML parser.

People edit the YAML; run this file as a script to write the modules (it needs nothing
of the package, so that a broken table can be made again); a test compares them byte for byte.
"""

from __future__ import annotations

from pathlib import Path

import yaml

__all__ = ["compile_table", "table_paths", "write_tables"]

HERE = Path(__file__).parent
WIDTH = 116


def table_paths() -> dict[Path, Path]:
    """Return each YAML file with the module that is made of it."""
    return {source: HERE / "tables" / f"{source.stem}.py" for source in sorted((HERE / "data").glob("*.yaml"))}


def compile_table(source: Path) -> str:
    """Return the text of the module for one YAML file: a constant for every key at its top."""
    data = yaml.safe_load(source.read_text(encoding="utf-8"))
    lines = [f'"""Generated from data/{source.name} by compile_tables; edit that file, not this one."""', "", "# fmt: off", ""]
    for name, value in data.items():
        lines += [f"{name.upper()}: {_type_of(value)} = {_literal(value, 0)}"]
    return "\n".join(lines) + "\n"


def write_tables() -> None:
    """Write every module again."""
    for source, target in table_paths().items():
        target.write_text(compile_table(source), encoding="utf-8")


def _type_of(value: object) -> str:
    if isinstance(value, dict):
        inner = {_type_of(each) for each in value.values() if each != {}} or {"str"}
        assert len(inner) == 1, f"values of different types: {sorted(inner)}"
        return f"dict[str, {inner.pop()}]"
    if isinstance(value, list):
        return "tuple[str, ...]"
    return type(value).__name__


def _literal(value: object, depth: int) -> str:
    margin = "    " * (depth + 1)
    if isinstance(value, dict):
        rows = [f"{margin}{_quoted(str(key))}: {_literal(each, depth + 1)},\n" for key, each in value.items()]
        return "{\n" + "".join(rows) + "    " * depth + "}"
    if isinstance(value, list):
        return "(\n" + _wrapped([_quoted(str(each)) for each in value], margin) + "    " * depth + ")"
    return _quoted(value) if isinstance(value, str) else repr(value)


def _quoted(text: str) -> str:
    """Return a Python string literal in double quotes, with whatever cannot be seen written as an escape."""
    shown = "".join(_escaped(each) for each in text)
    return f'"{shown}"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isprintable() and not 0x300 <= ord(character) <= 0x36F and not 0x64B <= ord(character) <= 0x65F:
        return character
    return f"\\u{ord(character):04x}"


def _wrapped(literals: list[str], margin: str) -> str:
    lines, line = [], margin.rstrip("\n")
    for literal in literals:
        if len(line) + len(literal) + 2 > WIDTH and line.strip():
            lines.append(line.rstrip() + "\n")
            line = margin
        line += literal + ", "
    return "".join([*lines, line.rstrip() + "\n"]) if literals else ""


if __name__ == "__main__":
    write_tables()
