"""What must not be in the repository: words about how it was made, places of one machine, network addresses in lock files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.house.tree import ROOT, repository_files, shown

# The repository speaks of the product and the city, not of who wrote it, with what, or on which machine.
ELSEWHERE = re.compile(
    r"(?<![\w./])/(?:work|root|home/\w+|Users/\w+|tmp/team)(?:/|\b)"
    r"|\b(?:sub)?agents?\b|\bprompts?\b|\bassistants?\b|\blanguage models?\b|\bLLMs?\b"
    r"|\b(?:this|coding|last|next) session\b|\bcontext window\b|\b(?:BRIEF|DESIGN|STYLE|COMMANDS)\.md\b|\bissues? (?:show|\d+)\b"
)
# Words with an innocent sense: a phrase here is taken out before the search.
INNOCENT = re.compile(r"[Uu]ser[- ]agents?|USER_AGENT|prompt=|click\.prompt")
TEXTUAL = {
    "", ".css", ".cfg", ".html", ".ini", ".js", ".json", ".lock", ".md", ".mjs", ".po", ".py", ".service", ".sh", ".svg", ".toml", ".ts",
    ".txt", ".yaml", ".yml",
}  # fmt: skip
LARGEST = 2_000_000
NETWORK_ADDRESS = re.compile(r"https?://|git\+|--index-url|--extra-index-url|--find-links")


def textual_files() -> list[Path]:
    """Return the files people write; bundles that a program wrote hold other people's words."""
    return [
        path
        for path in repository_files()
        if path.suffix in TEXTUAL and "static" not in path.parts and "LICENSES" not in path.parts and path != Path(__file__)
    ]


def test_repository_nowhere_speaks_of_how_it_was_made():
    found = []
    for path in textual_files():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if hit := ELSEWHERE.search(INNOCENT.sub("", line)):
                found.append(f"{shown(path)}:{number} {hit.group()}")
    assert found == []


def test_text_files_are_utf8_with_plain_line_ends():
    uneven = [
        shown(path)
        for path in textual_files()
        if (content := path.read_bytes())
        and (b"\r" in content or not content.endswith(b"\n") or content.startswith(b"\xef\xbb\xbf"))
    ]
    assert uneven == []


def test_files_are_small_enough_for_a_repository():
    assert [shown(path) for path in repository_files() if path.is_file() and path.stat().st_size > LARGEST] == []


@pytest.mark.parametrize("name", ["run", "dev"])
def test_lock_file_carries_versions_and_hashes_and_no_addresses(name):
    text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    assert NETWORK_ADDRESS.findall(text) == []
    pinned = re.findall(r"^([A-Za-z0-9_.\-\[\]]+)==(\S+)", text, flags=re.M)
    assert len(pinned) > 10
    assert text.count("--hash=sha256:") >= len(pinned)


def npm_locks() -> list[Path]:
    return [path for path in repository_files() if path.name == "package-lock.json"]


def test_front_end_lock_carries_hashes_and_no_addresses():
    for path in npm_locks():
        packages = json.loads(path.read_text(encoding="utf-8"))["packages"]
        assert [name for name, entry in packages.items() if "resolved" in entry] == []
        assert [name for name, entry in packages.items() if name and not entry.get("integrity") and not entry.get("link")] == []


def test_no_other_lock_files_are_kept():
    others = {"uv.lock", "poetry.lock", "Pipfile.lock", "yarn.lock", "pnpm-lock.yaml"}
    assert [shown(path) for path in repository_files() if path.name in others] == []
