"""Texts that a spreadsheet program would run as a formula, written so that it does not, and read back as they were.

A text that begins like a formula gets an apostrophe before it, and so does one that already has such an apostrophe; reading
takes exactly one away. No text is lost and none is changed.
"""

from __future__ import annotations

import re

# What the programs take for the start of a formula, with the full-width forms some of them accept.
FORMULA_STARTS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
DANGEROUS = re.compile(f"'*[{FORMULA_STARTS}]")
GUARDED = re.compile(f"'+[{FORMULA_STARTS}]")


def is_dangerous(text: str) -> bool:
    """Return whether a program might run the text."""
    return DANGEROUS.match(text) is not None


def guard(text: str) -> str:
    """Return the text in a form no program runs."""
    return f"'{text}" if is_dangerous(text) else text


def unguard(text: str) -> str:
    """Return the text as it was before `guard`."""
    return text[1:] if GUARDED.match(text) else text
