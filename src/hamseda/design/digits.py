"""Digits of the page's language, for text that is ready to be read."""

from __future__ import annotations

from django.utils.translation import get_language

from hamseda.engines.language.digits import localise, to_latin


def page_language() -> str:
    """Return the two-letter language of the page."""
    return (get_language() or "fa")[:2]


def latin_digits(text: str) -> str:
    """Return the text with Latin digits."""
    return to_latin(text)


def figure(number: int) -> str:
    """Return a whole number in the digits of the page's language."""
    return localise(number, page_language())


def local_digits(text: str) -> str:
    """Return the text with the digits of the page's language."""
    return localise(text, page_language())
