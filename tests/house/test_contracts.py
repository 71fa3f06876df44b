"""The walls: the import contracts hold, and none is missing that what is built by now calls for."""

from __future__ import annotations

import ast
import configparser

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports
from tests.house.tree import FLOORS, PACKAGE, ROOT, STOREYED, module_of, rooms, source_files, tree_of

CONTRACTS = ROOT / ".importlinter"

# What must be guarded -> the section and the key that must name it.
GUARDED = {
    "desk/domain/_release.py": ("one-door", "protected_modules", "hamseda.desk.domain._release"),
    "engines/voice/rules/__init__.py": ("rules-apart", "modules", "hamseda.engines.voice.rules.*"),
    "formats/__init__.py": ("pure", "source_modules", "hamseda.formats"),
    "engines/__init__.py": ("pure", "source_modules", "hamseda.engines"),
}


@pytest.fixture(scope="module")
def contracts() -> configparser.ConfigParser:
    parser = configparser.ConfigParser()
    parser.read(CONTRACTS, encoding="utf-8")
    return parser


def named_in(contracts: configparser.ConfigParser, contract: str, key: str) -> set[str]:
    return set(contracts.get(f"importlinter:contract:{contract}", key, fallback="").split())


def test_contracts_over_the_whole_house_hold(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    outcome = lint_imports(config_filename=str(CONTRACTS), no_cache=True, no_logo=True)
    assert outcome == EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("path", GUARDED)
def test_contract_once_its_module_exists_names_it(contracts, path):
    contract, key, module = GUARDED[path]
    assert (module in named_in(contracts, contract, key)) == (PACKAGE / path).is_file()


def test_storeys_of_every_storeyed_room_are_under_contract(contracts):
    under_contract = named_in(contracts, "storeys", "containers")
    assert under_contract == {f"hamseda.{room}" for room in rooms() if room in STOREYED}


def test_floors_of_the_contract_equal_the_floors_of_the_tests(contracts):
    lines = contracts.get("importlinter:contract:floors", "layers").strip().splitlines()
    floors = [frozenset(name.strip(" ()") for name in line.split("|")) for line in lines]
    assert tuple(reversed(floors)) == FLOORS


def test_imports_inside_rooms_are_absolute():
    relative = [
        f"{module_of(path)}:{node.lineno}"
        for path in source_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []
