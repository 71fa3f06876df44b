"""How problems are worded: nearest names, values shown briefly."""

from __future__ import annotations

import pytest

from hamseda.civic.interfaces.city_files.person import PeopleFile
from hamseda.civic.interfaces.city_files.wording import did_you_mean, fields_at, show


@pytest.mark.parametrize(
    ("word", "hint"),
    [("distrikt", ' did you mean "district"?'), ("zzz", "")],
)
def test_did_you_mean_the_nearest_or_nothing(word, hint):
    assert did_you_mean(word, ["district", "department"]) == hint


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "nothing"), ([1], "a list"), ({}, "a mapping"), (True, "true"), (1.5, "1.5"), ("ن" * 99, "'" + "ن" * 59 + "…")],
)
def test_show_is_brief(value, text):
    assert show(value) == text


def test_fields_at_a_row_are_those_of_its_model():
    assert list(fields_at(("people", 3, "roles", 0), PeopleFile)) == ["role", "unit", "starts_on", "ends_on"]
    assert list(fields_at(("people", 3, "username"), PeopleFile)) == []
