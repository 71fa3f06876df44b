"""The code of a city alone."""

from __future__ import annotations

import pytest
from tests.civic.interfaces.city_files.written_city import write_city

from hamseda.civic.interfaces.city_files.city_code import read_code
from hamseda.civic.interfaces.city_files.problem import CityFilesError


def test_read_code_of_a_city_with_other_problems(tmp_path):
    assert read_code(write_city(tmp_path / "newtown", units="units: [")) == "newtown"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name: {en: X}\n", "newtown/city.yaml:1: code: this field is missing."),
        ("code: [\n", "newtown/city.yaml:2: this is not YAML: did not find expected node content."),
        ("- a\n", "newtown/city.yaml:1: code: this field is missing."),
    ],
)
def test_read_code_that_is_not_there_says_so(tmp_path, text, sentence):
    with pytest.raises(CityFilesError) as refusal:
        read_code(write_city(tmp_path / "newtown", city=text))
    assert str(refusal.value) == sentence


def test_read_code_of_no_city_says_so(tmp_path):
    with pytest.raises(CityFilesError) as refusal:
        read_code(tmp_path)
    assert "city.yaml: the file cannot be read: No such file or directory; a city must have it." in str(refusal.value)
