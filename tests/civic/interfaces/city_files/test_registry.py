"""Which files a city has, and those other rooms read."""

from __future__ import annotations

import pytest
from tests.civic.interfaces.city_files.written_city import read_written

from hamseda.civic.domain.load_city.loaded_noun import LOADED_NOUNS
from hamseda.civic.interfaces.city_files import registry


def test_every_loaded_noun_has_its_list():
    listed = {each.noun for kind in registry.FILE_KINDS for each in kind.lists}
    assert {noun.noun for noun in LOADED_NOUNS} == {"city", *listed}


def test_file_left_to_another_room_is_no_problem(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(registry, "_read_elsewhere", set())
    registry.leave_to_another_room("glossary")
    assert read_written(tmp_path, glossary="terms: []\n").of("city")[0].key == "newtown"
