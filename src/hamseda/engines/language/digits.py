"""Digits of three scripts, and numbers written with the separators of a language; no figure passes through a float."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from hamseda.engines.language.languages import language_of
from hamseda.engines.language.tables import numbers

__all__ = ["format_number", "format_percent", "localise", "to_arabic", "to_latin", "to_persian"]

_LATIN = numbers.DIGITS["en"]
_OTHERS = "".join(digits for code, digits in numbers.DIGITS.items() if code != "en")
_TO_LATIN = {ord(digit): _LATIN[position % 10] for position, digit in enumerate(_OTHERS)}


@cache
def _table(code: str) -> dict[int, str]:
    """Return what turns every digit into those of one language."""
    if code == "en":
        return _TO_LATIN
    wanted = numbers.DIGITS[code]
    return {ord(digit): wanted[position % 10] for position, digit in enumerate(_LATIN + _OTHERS)}


def to_latin(text: str) -> str:
    """Write Persian and Arabic digits as 0 to 9; everything else stays."""
    return text.translate(_TO_LATIN)


def to_persian(text: str) -> str:
    """Write every digit as a Persian one; everything else stays."""
    return text.translate(_table("fa"))


def to_arabic(text: str) -> str:
    """Write every digit as an Arabic one; everything else stays."""
    return text.translate(_table("ar"))


def localise(text_or_int: str | int, language: str) -> str:
    """Write the digits of a text or a whole number as the language does; no separators are added."""
    return str(text_or_int).translate(_table(language_of(language)))


def format_number(value: int | Decimal, language: str, *, places: int | None = None, is_grouped: bool = True) -> str:
    """Write a number with the language's digits and separators: 12345.5 is «۱۲٬۳۴۵٫۵» in Persian.

    With `places` the number is rounded half to even to that many decimal places; without, it is written as it is.
    """
    if not isinstance(value, int | Decimal):
        raise TypeError(f"a number is an int or a Decimal, not {type(value).__name__}")
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"{value} is not a number that can be written")
    code = language_of(language)
    form = ("," if is_grouped else "") + (f".{places}f" if places is not None else "d" if isinstance(value, int) else "f")
    # Decimal even for whole numbers: Python would round a large int through a float.
    written = format(Decimal(value) if places is not None else value, form)
    whole, point, fraction = written.removeprefix("-").partition(".")
    whole = whole.replace(",", numbers.GROUP_SEPARATORS[code])
    sign = numbers.MINUS_SIGNS[code] if written.startswith("-") else ""
    return sign + (whole + (numbers.DECIMAL_SEPARATORS[code] if point else "") + fraction).translate(_table(code))


def format_percent(value: int | Decimal, language: str, *, places: int | None = None) -> str:
    """Write a share with the language's percent sign: 12.5 is «۱۲٫۵٪» in Persian."""
    return format_number(value, language, places=places) + numbers.PERCENT_SIGNS[language_of(language)]
