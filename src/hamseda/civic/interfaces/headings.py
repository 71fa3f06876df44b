"""The other headings under which a column of a sheet is known; the words are data, in `headings.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml


def also_called(column: str) -> tuple[str, ...]:
    """Return the other headings of a column; none for a column the file does not name."""
    return _headings().get(column, ())


@cache
def _headings() -> dict[str, tuple[str, ...]]:
    text = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
    return {column: tuple(words) for column, words in yaml.safe_load(text).items()}
