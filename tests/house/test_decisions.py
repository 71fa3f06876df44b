"""Decisions and releases: records of decisions are numbered without a gap and have their parts; the changelog names this version."""

from __future__ import annotations

import re
import tomllib

import pytest
from tests.house.tree import DOCS, ROOT

from hamseda import __version__

DECISIONS = sorted((DOCS / "adr").glob("[0-9]*.md"))
PARTS = ["## Context", "## Decision", "## Consequences"]


def test_decisions_are_numbered_from_one_without_a_gap():
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))
    assert len(DECISIONS) >= 6


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_decision_has_its_number_status_and_parts(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {int(path.name[:4])}. ")
    assert re.search(r"^(?:Accepted|Superseded by \d+), \d{4}-\d{2}-\d{2}\.$", text, flags=re.M)
    assert re.findall(r"^## .+$", text, flags=re.M) == PARTS


def test_changelog_opens_with_the_current_version():
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.M)
    assert next(each for each in headings if each != "Unreleased") == __version__


def test_version_of_the_package_equals_the_project_file():
    assert tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"] == __version__


def test_dependencies_of_the_project_each_have_their_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.match(r"[A-Za-z0-9_.\-]+", each)[0].lower() for each in wanted}
    page = next(path for path in DECISIONS if "dependencies" in path.stem).read_text(encoding="utf-8")
    explained = {name.lower() for name in re.findall(r"^\| `([A-Za-z0-9_.\-]+)`", page, flags=re.M)}
    assert explained == names
