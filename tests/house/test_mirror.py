"""Tests mirror the source path for path, and every file of business logic has its own."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.house.tree import PACKAGE, TESTS, files_under, shown, source_files, tree_of

# Tests that cut across the tree: whole journeys and the rules of the house.
ACROSS = {"house", "journeys"}


def mirrored(test: Path) -> list[Path]:
    """Return where the source of a test may lie: a module, or a package tested as one."""
    place = PACKAGE / test.relative_to(TESTS).parent
    stem = test.stem.removeprefix("test_")
    return [place / f"{stem}.py", place / stem / "__init__.py", place / "templates" / place.name, place / f"_{stem}.py"]


def test_tests_outside_house_and_journeys_have_their_source():
    orphans = [
        shown(test)
        for test in files_under(TESTS, ".py")
        if test.name.startswith("test_")
        and test.relative_to(TESTS).parts[0] not in ACROSS
        and not any(source.is_file() for source in mirrored(test))
    ]
    assert orphans == []


def test_domain_files_have_a_test_of_their_own():
    untested = []
    for source in source_files():
        place = source.relative_to(PACKAGE)
        if "domain" not in place.parts or source.name == "__init__.py":
            continue
        if not (TESTS / place.parent / f"test_{source.stem.lstrip('_')}.py").is_file():
            untested.append(shown(source))
    assert untested == []


def test_engine_files_have_a_test_of_their_own():
    untested = []
    for source in files_under(PACKAGE / "engines", ".py"):
        place = source.relative_to(PACKAGE)
        # A file whose name begins with an underscore is tested through the public one that uses it.
        if source.name.startswith("_"):
            continue
        if not (TESTS / place.parent / f"test_{source.stem}.py").is_file():
            untested.append(shown(source))
    assert untested == []


def test_tests_have_an_assertion_that_could_fail():
    idle = []
    for path in files_under(TESTS, ".py"):
        for node in ast.walk(tree_of(path)):
            if not (isinstance(node, ast.FunctionDef) and node.name.startswith("test_")):
                continue
            if not any(says_something(each) for each in ast.walk(node)):
                idle.append(f"{shown(path)}:{node.name}")
    assert idle == []


def says_something(node: ast.AST) -> bool:
    """Tell whether a node asserts: an assert, `pytest.raises`, or a call of something that asserts by name."""
    if isinstance(node, ast.Assert):
        return True
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        return name in {"raises", "fail", "wait_for_url"} or "assert" in name or name.startswith(("check", "expect"))
    return False
