"""Data files: YAML that parses, is normalised, has no key twice, and says at its top where its knowledge comes from."""

from __future__ import annotations

import json
import re
import unicodedata
from itertools import takewhile
from pathlib import Path

import pytest
import yaml
from tests.house.tree import CITIES, PACKAGE, files_under, repository_files, shown

# Letters of another keyboard that look the same: Arabic yeh and kaf in Persian text.
ARABIC_LETTERS = re.compile("[\u064a\u0643]")
SOURCE_LINE = re.compile(r"^# *(?:Sources?|منبع)\b.*\S", re.M | re.I)
ENDS_IN_SPACE = re.compile(r"[ \t]+$", re.M)


class StrictLoader(yaml.SafeLoader):
    """A loader that refuses a key given twice."""


def _mapping(loader: StrictLoader, node: yaml.MappingNode) -> dict:
    keys = [loader.construct_object(key) for key, _ in node.value]
    twice = {key for key in keys if keys.count(key) > 1}
    assert not twice, f"given twice: {twice} in line {node.start_mark.line + 1}"
    return {loader.construct_object(key): loader.construct_object(value, deep=True) for key, value in node.value}


StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def data_files() -> list[Path]:
    return [*files_under(PACKAGE, ".yaml", ".yml"), *files_under(CITIES, ".yaml", ".yml")]


def head_of(path: Path) -> str:
    """Return the comment a file opens with."""
    return "\n".join(takewhile(lambda line: line.startswith("#"), path.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("path", data_files(), ids=shown)
def test_data_file_parses_without_a_key_given_twice(path):
    assert yaml.load(path.read_text(encoding="utf-8"), Loader=StrictLoader) is not None


def test_data_files_end_in_yaml():
    assert [shown(path) for path in repository_files() if path.suffix == ".yml" and not path.name.startswith(".")] == []


@pytest.mark.parametrize("path", data_files(), ids=shown)
def test_data_file_is_normalised(path):
    text = path.read_bytes().decode("utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert "\r" not in text
    assert "\t" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert ENDS_IN_SPACE.findall(text) == []


@pytest.mark.parametrize("path", data_files(), ids=shown)
def test_data_file_names_its_source_at_the_top(path):
    assert SOURCE_LINE.search(head_of(path)), "open with a comment line `# Source: …`"


def persian_values(value: object, language: str = "") -> list[str]:
    """Return the texts that stand under a Persian key."""
    if isinstance(value, dict):
        return [text for key, each in value.items() for text in persian_values(each, str(key))]
    if isinstance(value, list):
        return [text for each in value for text in persian_values(each, language)]
    return [value] if isinstance(value, str) and (language == "fa" or language.endswith("_fa")) else []


@pytest.mark.parametrize("path", files_under(CITIES, ".yaml"), ids=shown)
def test_persian_names_of_a_city_use_persian_letters(path):
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [text for text in persian_values(data) if ARABIC_LETTERS.search(text)] == []


@pytest.mark.parametrize("path", files_under(PACKAGE, ".json"), ids=shown)
def test_json_file_parses(path):
    assert json.loads(path.read_text(encoding="utf-8")) is not None


def test_cities_hold_no_code():
    assert [
        shown(path) for path in repository_files() if path.is_relative_to(CITIES) and path.suffix in {".py", ".js", ".sh"}
    ] == []
