"""Searching a list by folded words, so that spelling, digits and half-spaces do not matter."""

from __future__ import annotations

from typing import TypeVar

from django.db import models

from hamseda.engines.language import fold_text

Row = TypeVar("Row", bound=models.Model)
MOST_WORDS = 8


def search_folded(queryset: models.QuerySet[Row], text: str) -> models.QuerySet[Row]:
    """Keep the records whose `search_text` holds every word of the text, in any order."""
    words = dict.fromkeys(fold_text(text).split())
    for word in list(words)[:MOST_WORDS]:
        queryset = queryset.filter(search_text__contains=word)
    return queryset
