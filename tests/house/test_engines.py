"""Engines are pure: no clock, no chance, no environment."""

from __future__ import annotations

import ast

import pytest
from tests.house.tree import PACKAGE, files_under, shown, tree_of

ENGINES = PACKAGE / "engines"
# What an engine must be given instead of taking: (object, attribute).
TAKEN = {
    ("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time"), ("time", "localtime"),
    ("os", "environ"), ("os", "getenv"), ("random", "random"), ("random", "choice"), ("uuid", "uuid4"), ("sys", "argv"),
}  # fmt: skip


def engine_files():
    """Return the engines' modules, without those that are made of their data."""
    return [path for path in files_under(ENGINES, ".py") if "tables" not in path.parts]


def test_engines_never_take_the_time_chance_or_environment_themselves():
    taken = [
        f"{shown(path)}:{node.lineno} {node.value.id}.{node.attr}"
        for path in engine_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and (node.value.id, node.attr) in TAKEN
    ]
    assert taken == []


@pytest.mark.parametrize("engine", sorted(each.parent.name for each in ENGINES.glob("*/__init__.py")))
def test_engine_lists_its_public_names(engine):
    tree = tree_of(ENGINES / engine / "__init__.py")
    listed = [node for node in tree.body if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"]
    assert len(listed) == 1
    names = ast.literal_eval(listed[0].value)
    assert sorted(set(names)) == sorted(names)


def decorated_as_dataclass(node: ast.ClassDef):
    """Yield the dataclass decorators of a class."""
    for decorator in node.decorator_list:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        if getattr(called, "id", getattr(called, "attr", "")) == "dataclass":
            yield decorator


def is_frozen_and_slotted(decorator: ast.expr) -> bool:
    given = {word.arg: ast.literal_eval(word.value) for word in decorator.keywords} if isinstance(decorator, ast.Call) else {}
    return bool(given.get("frozen") and given.get("slots"))


def test_values_of_the_engines_are_frozen_and_slotted():
    loose = [
        f"{shown(path)}:{node.name}"
        for path in engine_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef)
        for decorator in decorated_as_dataclass(node)
        if not is_frozen_and_slotted(decorator)
    ]
    assert loose == []
