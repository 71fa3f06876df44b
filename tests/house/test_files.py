"""Files: none too long, each opening with what it holds, no drawers for whatever was left over."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from statistics import median

import pytest
from tests.house.tree import PACKAGE, TESTS, files_under, rooms, shown, source_files, strings_outside_docstrings, tree_of

LONGEST = 400
LONGEST_MEDIAN = 130
LONGEST_FUNCTION = 40
DRAWERS = {"utils", "util", "common", "helpers", "helper", "misc", "tools", "shared", "base", "core", "stuff", "lib"}


# Three letters in a row; single letters and ranges of letters are what rules about writing are made of.
WORD_OF_THE_SCRIPT = re.compile("[\u0620-\u064a\u066e-\u06d3]{3,}")


def length_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def is_an_exported_list(path: Path) -> bool:
    """Tell whether a file is empty of everything but its docstring and names passed on."""
    return path.name == "__init__.py" and length_of(path) < 30


def test_files_of_product_and_tests_are_at_most_400_lines():
    too_long = {
        shown(path): length_of(path) for path in [*source_files(), *files_under(TESTS, ".py")] if length_of(path) > LONGEST
    }
    assert too_long == {}


def test_files_of_the_product_have_a_modest_median():
    lengths = [length_of(path) for path in source_files() if not is_an_exported_list(path)]
    assert median(lengths) <= LONGEST_MEDIAN


def test_modules_of_the_product_and_tests_open_with_a_docstring():
    mute = [
        shown(path)
        for path in [*source_files(), *files_under(TESTS, ".py")]
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(tree_of(path))
    ]
    assert mute == []


def test_modules_of_the_product_are_never_empty():
    assert [shown(path) for path in source_files() if not ast.get_docstring(tree_of(path))] == []


@pytest.mark.parametrize("room", rooms())
def test_room_docstring_says_what_it_is_for_and_where_to_begin(room):
    docstring = ast.get_docstring(tree_of(PACKAGE / room / "__init__.py")) or ""
    first, _, rest = docstring.partition("\n\n")
    assert first.endswith(".")
    assert "egin with" in rest, "say where a newcomer begins"
    assert any(word in rest for word in (" no ", " not ", "none", "nothing", "never", " nor ")), (
        "say what the room must not know"
    )


def test_names_of_files_and_folders_are_nouns_of_the_house():
    drawers = [
        shown(path)
        for path in [*source_files(), *files_under(TESTS, ".py")]
        if DRAWERS & {*path.relative_to(PACKAGE if path.is_relative_to(PACKAGE) else TESTS).with_suffix("").parts}
    ]
    assert drawers == []


def lines_of(function: ast.AST) -> int:
    """Count a function's lines, its docstring aside."""
    body = function.body
    if (
        isinstance(body[0], ast.Expr)
        and isinstance(body[0].value, ast.Constant)
        and isinstance(body[0].value.value, str)
        and body[1:]
    ):
        body = body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_functions_of_the_product_are_under_40_lines():
    too_long = {
        f"{shown(path)}:{node.name}": lines_of(node)
        for path in source_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and lines_of(node) >= LONGEST_FUNCTION
    }
    assert too_long == {}


def test_public_functions_of_the_product_have_a_first_line():
    mute = [
        f"{shown(path)}:{node.name}"
        for path in source_files()
        for node in tree_of(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert mute == []


def test_placeholders_are_gone():
    left_over = [shown(path) for path in source_files() if (ast.get_docstring(tree_of(path)) or "").startswith("Placeholder")]
    assert left_over == []


def test_strings_of_the_product_hold_no_words_of_persian_or_arabic():
    """Such words lie in data, translations and sample text: tables made of data and the records benchmarks run on are these."""
    speaking = [
        f"{shown(path)}:{node.lineno} {node.value}"
        for path in source_files()
        if not {"tables", "benchmarks"} & set(path.parts)
        for node in strings_outside_docstrings(tree_of(path))
        if WORD_OF_THE_SCRIPT.search(node.value)
    ]
    assert speaking == []
