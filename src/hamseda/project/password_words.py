"""Words nobody should build a password on here: the product's name and what everybody in a city hall would try first."""

from __future__ import annotations

from pathlib import Path

import yaml
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from hamseda.engines.language import fold_text

WORDS = Path(__file__).parent / "data" / "password_words.yaml"
SHORTEST_REST = 8


class ContextWordsValidator:
    """Refuse a password of which too little is left when such words are taken out."""

    def __init__(self) -> None:
        words = yaml.safe_load(WORDS.read_text(encoding="utf-8"))["words"]
        self._words = sorted({_plain(word) for word in words}, key=len, reverse=True)

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Raise when the password is little more than words everybody here would guess."""
        rest = _plain(password)
        for word in self._words:
            rest = rest.replace(word, "")
        if len(rest) < SHORTEST_REST and rest != _plain(password):
            raise ValidationError(
                _("This password is little more than words anybody here would try first."), code="context_words"
            )

    def get_help_text(self) -> str:
        """Say it before anybody chooses."""
        return _("Do not build it on the name of the city, the office or this product.")


def _plain(text: str) -> str:
    """Fold a text so that spaces, half-spaces and letters of two alphabets do not hide a word."""
    return "".join(letter for letter in fold_text(text) if letter.isalnum())
