"""The reference tells the truth: pages written from code are as the code writes them, and everything that must be explained is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.utils.translation import override
from tests.house.tree import DOCS, ROOT, files_under, shown

from hamseda.project.benchmarks.registry import BENCHMARKS
from hamseda.project.command_line import SUBCOMMANDS
from hamseda.project.log_format import FIELDS
from hamseda.project.metrics import expose_metrics
from hamseda.project.places import ADMINISTRATION, CITY, PERSON_LINKS, PLACES
from hamseda.project.reference.pages import PAGES
from hamseda.project.settings.reader import ALL_SETTINGS

REFERENCE = DOCS / "reference"
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")


def headings(path: Path) -> list[str]:
    return re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), flags=re.M)


@pytest.mark.parametrize("name", PAGES)
def test_reference_page_is_as_the_code_writes_it(name):
    assert (REFERENCE / name).read_text(encoding="utf-8") == PAGES[name](), "run `make reference`"


def test_settings_each_have_a_heading():
    assert set(headings(REFERENCE / "settings.md")) >= {setting.variable for setting in ALL_SETTINGS}


def test_commands_each_have_a_heading():
    assert set(headings(REFERENCE / "commands.md")) >= {f"hamseda {name}" for name in SUBCOMMANDS}


def test_places_of_the_side_bar_are_each_described():
    text = (REFERENCE / "places.md").read_text(encoding="utf-8")
    with override("en"):
        places = [str(entry.label) for entry in PLACES]
        pages = [str(entry.label) for entry in (*CITY, *ADMINISTRATION, *PERSON_LINKS)]
    assert [place for place in places if f"\n## {place}\n" not in text] == []
    assert [page for page in pages if f"| **{page}** |" not in text] == []


def test_benchmarks_each_have_a_heading():
    assert set(headings(DOCS / "benchmarks.md")) >= {f"hamseda bench {name}" for name in BENCHMARKS}


def test_settings_named_in_the_docs_exist():
    known = {setting.variable for setting in ALL_SETTINGS}
    named = {
        (shown(path), name)
        for path in [*files_under(DOCS, ".md"), *ROOT.glob("*.md")]
        for name in re.findall(r"\bHAMSEDA_[A-Z_]+\b", path.read_text(encoding="utf-8"))
    }
    assert {each for each in named if each[1] not in known} == set()


def test_commands_named_in_the_docs_exist():
    named = {
        (shown(path), name)
        for path in [*files_under(DOCS, ".md"), *ROOT.glob("*.md")]
        for name in re.findall(r"(?:`|\$ |/bin/)hamseda ([a-z]+)", path.read_text(encoding="utf-8"))
    }
    assert {each for each in named if each[1] not in SUBCOMMANDS} == set()


def test_targets_of_make_named_in_the_docs_exist():
    targets = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.M))
    named = {
        (shown(path), name)
        for path in [*files_under(DOCS, ".md"), *ROOT.glob("*.md")]
        for name in re.findall(r"(?:`|\$ )make ([a-z][a-z-]*)", path.read_text(encoding="utf-8"))
    }
    assert {each for each in named if each[1] not in targets} == set()


@pytest.mark.parametrize("path", [*files_under(DOCS, ".md"), *sorted(ROOT.glob("*.md"))], ids=shown)
def test_links_of_a_page_lead_to_files_that_exist(path):
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.S)
    assert [link for link in LINK.findall(text) if not (path.parent / link).exists()] == []


def test_log_fields_and_metrics_each_stand_on_the_page_of_operation():
    text = (REFERENCE / "operation.md").read_text(encoding="utf-8")
    metrics = [line.split()[2] for line in expose_metrics({"ready": 1}).decode().splitlines() if line.startswith("# TYPE")]
    metrics = [name for name in metrics if not name.endswith("_created")]
    assert [name for name in (*FIELDS, *metrics) if f"`{name}`" not in text] == []
    assert len(metrics) >= 3
