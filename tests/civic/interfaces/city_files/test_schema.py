"""The schemas that `hamseda schema` prints allow what the reader allows."""

from __future__ import annotations

import pytest

from hamseda.civic.interfaces.city_files.schema import SCHEMA_NAMES, schema_of


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_schema_names_itself_and_is_closed(name):
    schema = schema_of(name)
    assert schema["$id"] == f"hamseda:{name}"
    assert schema["additionalProperties"] is False


def test_schema_of_a_day_is_text():
    schema = schema_of("city.people")
    absence = schema["$defs"]["AbsenceEntry"]["properties"]["starts_on"]  # type: ignore[index,call-overload]
    assert absence["type"] == "string"
