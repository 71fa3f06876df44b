"""The generated tables are what the YAML files say, byte for byte."""

from __future__ import annotations

import pytest

from hamseda.engines.language.compile_tables import compile_table, table_paths


@pytest.mark.parametrize("source", sorted(table_paths()), ids=lambda path: path.name)
def test_table_compiled_again_gives_the_same_bytes(source):
    target = table_paths()[source]
    assert target.read_bytes() == compile_table(source).encode("utf-8"), f"run compile_tables: {source.name} was edited"


def test_tables_without_a_source_do_not_exist():
    made = set(table_paths().values())
    found = {path for path in next(iter(made)).parent.glob("*.py") if path.name != "__init__.py"}
    assert found == made


def test_compile_table_of_a_small_file_writes_typed_constants(tmp_path):
    source = tmp_path / "small.yaml"
    source.write_text('# Source: us\nwords: [a, "\\u200c"]\nnumber: 3\nby_key: {x: {y: 1}}\n', encoding="utf-8")
    assert compile_table(source).splitlines()[4:] == [
        "WORDS: tuple[str, ...] = (",
        '    "a", "\\u200c",',
        ")",
        "NUMBER: int = 3",
        "BY_KEY: dict[str, dict[str, int]] = {",
        '    "x": {',
        '        "y": 1,',
        "    },",
        "}",
    ]
