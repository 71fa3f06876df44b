"""What is said is read in English here."""

import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def page_in_english():
    """Speak English, whatever the installation does."""
    with override("en"):
        yield
