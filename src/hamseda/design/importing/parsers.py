"""Reading and writing single cells: texts, numbers, days, switches, lists, choices."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

import yaml
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from hamseda.design.calendar_days import CannotReadDay, read_day
from hamseda.design.digits import latin_digits
from hamseda.engines.language import fold_text

LIST_SEPARATOR = "; "
LANGUAGES_OF_LABELS = ("fa", "en", "ar")
ANSWERS = Path(__file__).parent / "data" / "answers.yaml"
NUMBER_LENGTH = 18
PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


class CellError(ValueError):
    """A cell that cannot be read; `reason` says why in the language of the page."""

    def __init__(self, reason: str | Promise) -> None:
        self.reason = reason
        super().__init__(str(reason))


def parse_text(text: str) -> str:
    """Return the text without space around it."""
    return text.strip()


def parse_number(text: str) -> int:
    """Read a whole number in any of the three sets of digits."""
    digits = latin_digits(text).strip()
    if not digits.removeprefix("-").isdecimal() or len(digits) > NUMBER_LENGTH:
        raise CellError(_("This is not a whole number."))
    return int(digits)


def parse_decimal(text: str) -> Decimal:
    """Read a number with or without a fraction, in any of the three sets of digits."""
    digits = latin_digits(text).strip().replace("٫", ".").replace("٬", "")
    if not PLAIN_NUMBER.fullmatch(digits) or len(digits) > 2 * NUMBER_LENGTH:
        raise CellError(_("This is not a number."))
    return Decimal(digits)


def parse_day(text: str) -> date:
    """Read a day: ISO, or in the calendar of the page."""
    try:
        return read_day(text)
    except CannotReadDay as error:
        raise CellError(error.reason) from error


def parse_switch(text: str) -> bool:
    """Read yes or no in the languages of the product."""
    answer = _answers().get(fold_text(text.strip()))
    if answer is None:
        raise CellError(_("This must be yes or no."))
    return answer


@cache
def _answers() -> dict[str, bool]:
    words = yaml.safe_load(ANSWERS.read_text(encoding="utf-8"))
    return {
        fold_text(str(word)): answer for answer, name in ((True, "affirmative"), (False, "negative")) for word in words[name]
    }


def parse_list(text: str) -> list[str]:
    """Read several texts separated by semicolons or line breaks, each once."""
    separated = text.replace("؛", ";").replace("\n", ";").split(";")
    return list(dict.fromkeys(item for item in (" ".join(part.split()) for part in separated) if item))


def choice_of(choices: type[models.TextChoices]) -> Callable[[str], str]:
    """Return a reader that accepts a choice by its value or its label in any language of the product."""
    known: dict[str, str] = {}

    def parse(text: str) -> str:
        if not known:
            known.update(_words_of(choices))
        word = fold_text(text.strip())
        if word not in known:
            allowed = ", ".join(str(label) for label in choices.labels)
            raise CellError(_("This must be one of: %(allowed)s.") % {"allowed": allowed})
        return known[word]

    return parse


def _words_of(choices: type[models.TextChoices]) -> dict[str, str]:
    words: dict[str, str] = {}
    for language in LANGUAGES_OF_LABELS:
        with override(language):
            words |= {fold_text(str(label)): str(value) for value, label in choices.choices}
    return words | {fold_text(str(value)): str(value) for value in choices.values}


def write_choice(choices: type[models.TextChoices]) -> Callable[[object], str]:
    """Return a writer that gives a choice by its label in the language of the page."""

    def write(value: object) -> str:
        return str(choices(value).label) if value in choices.values else str(value)

    return write


def code_of(value: object) -> str:
    """Write another record by its code."""
    return str(getattr(value, "code", value))


def write_cell(value: object) -> str | int | float:
    """Write a value so that a machine reads the same again: ISO days, yes and no, lists with semicolons."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return value
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple | set):
        return LIST_SEPARATOR.join(str(write_cell(item)) for item in value)
    return str(value)
