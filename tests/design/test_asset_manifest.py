"""Assets are found by their plain names; what is committed is what the sources build to, byte for byte."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from hamseda.design.asset_manifest import (
    ASSETS_DIRECTORY,
    MANIFEST_FILE,
    MissingAsset,
    asset_file,
    check_icon,
    icon_names,
)

SOURCES = ASSETS_DIRECTORY.parents[1] / "assets"
WITHOUT_FINGERPRINT = {"manifest.json", "licences.txt", "vazirmatn-OFL.txt"}


def built_files() -> dict[str, str]:
    manifest = json.loads(MANIFEST_FILE.read_text(encoding="utf-8"))
    return {name: written for name, written in manifest.items() if name != "icons"}


def test_asset_file_of_a_built_asset_is_below_the_static_directory():
    assert asset_file("app.css") == f"design/{built_files()['app.css']}"


@pytest.mark.parametrize("name", ["no-such.css", "icons", ""])
def test_asset_file_of_what_was_not_built_says_what_to_do(name):
    with pytest.raises(MissingAsset, match="make assets"):
        asset_file(name)


def test_check_icon_of_an_unknown_icon_is_refused():
    assert check_icon("search") == "search"
    with pytest.raises(MissingAsset, match="no-such-icon"):
        check_icon("no-such-icon")


def test_icon_names_are_the_symbols_of_the_sprite():
    sprite = (ASSETS_DIRECTORY / built_files()["icons.svg"]).read_text(encoding="utf-8")
    assert [name for name in icon_names() if f'<symbol id="{name}"' not in sprite] == []
    assert sprite.count("<symbol ") == len(icon_names())


def test_names_of_built_files_carry_the_print_of_their_content():
    wrong = [
        written
        for written in built_files().values()
        if written.split(".")[-2] != hashlib.sha256((ASSETS_DIRECTORY / written).read_bytes()).hexdigest()[:12]
    ]
    assert wrong == []


def test_directory_holds_nothing_but_what_was_built():
    assert {path.name for path in ASSETS_DIRECTORY.iterdir()} == {*built_files().values(), *WITHOUT_FINGERPRINT}


def test_lock_file_names_no_place_to_download_from():
    assert "resolved" not in (SOURCES / "package-lock.json").read_text(encoding="utf-8")


def test_build_of_the_sources_gives_the_committed_bytes(tmp_path: Path):
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("Node is not installed, so the assets cannot be built anew here.")
    sources, built = tmp_path / "assets", tmp_path / "built"
    shutil.copytree(SOURCES, sources, ignore=shutil.ignore_patterns("node_modules"))
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]
    fetched = subprocess.run(command, cwd=sources, capture_output=True, text=True, check=False, timeout=300)
    if fetched.returncode:
        pytest.skip(f"The packages of the lock file cannot be fetched here: {fetched.stderr.strip()[-200:]}")
    subprocess.run(["node", "build.mjs", str(built)], cwd=sources, capture_output=True, check=True, timeout=120)
    committed = {path.name: path.read_bytes() for path in ASSETS_DIRECTORY.iterdir()}
    assert sorted(path.name for path in built.iterdir()) == sorted(committed)
    assert [path.name for path in built.iterdir() if path.read_bytes() != committed[path.name]] == []
