"""The JSON Schema of each file of a city, for editors that check while one writes."""

from __future__ import annotations

from hamseda.civic.interfaces.city_files.registry import FILE_KINDS
from hamseda.civic.interfaces.city_files.yaml_text import Plain

SCHEMA_NAMES = {f"city.{kind.stem}" if kind.stem != "city" else "city": kind for kind in FILE_KINDS}


def schema_of(name: str) -> dict[str, Plain]:
    """Return the JSON Schema of the file named `city` or `city.STEM`."""
    kind = SCHEMA_NAMES[name]
    schema: dict[str, Plain] = kind.model.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"hamseda:{name}", **schema}
