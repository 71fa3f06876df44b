"""Passwords built on words everybody here would try."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from hamseda.project.password_words import ContextWordsValidator


@pytest.mark.parametrize(
    "password", ["hamseda-1405", "Mashhad123456", "شهرداری مشهد", "هم‌صدا ۱۴۰۵", "Public Relations 1", "شهرداري12345"]
)
def test_password_that_is_little_more_than_such_words_is_refused(password: str):
    with pytest.raises(ValidationError):
        ContextWordsValidator().validate(password)


@pytest.mark.parametrize(
    "password", ["short", "باغ نادری در بهار", "a long walk through mashhad at dawn", "one-voice-demo-1405"]
)
def test_password_with_enough_of_its_own_is_accepted(password: str):
    ContextWordsValidator().validate(password)
    assert ContextWordsValidator().get_help_text() != ""
