"""The forms' tests read their messages in English, also those that are worded only when they are read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Read every message in English, unless a test says otherwise."""
    with override("en"):
        yield
