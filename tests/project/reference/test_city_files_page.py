"""The page of a city's files: schemas put into words."""

from __future__ import annotations

import pytest

from hamseda.project.reference.city_files_page import _kind, _spoken

DEFINITIONS = {"Colour": {"enum": ["red", "blue"]}, "NameParts": {"type": "object", "properties": {}}}


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ({"type": "string", "maxLength": 80}, "text, at most 80 characters"),
        ({"type": "integer", "minimum": 1, "maximum": 12}, "whole number, 1 to 12"),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, "whole number"),
        ({"anyOf": [{"type": "integer"}, {"type": "string"}]}, "whole number or text"),
        ({"type": "array", "items": {"$ref": "#/$defs/NameParts"}}, "list of: name parts"),
        ({"$ref": "#/$defs/Colour"}, "`red`, `blue`"),
        ({"type": "object", "additionalProperties": {"type": "string"}}, "mapping to: text"),
        ({}, "anything"),
    ],
)
def test_kind_of_a_field_is_said_in_words(field, words):
    assert _kind(field, DEFINITIONS) == words


def test_name_of_a_definition_is_spoken_in_words():
    assert _spoken("OccasionEntry") == "occasion entry"
