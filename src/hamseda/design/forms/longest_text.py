"""The word for a text that is too long: how long it is, how long it may be."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext as _

from hamseda.design.digits import figure


def too_long(length: int, limit: int) -> str:
    """Say that a text is too long."""
    words = {"length": figure(length), "limit": figure(limit)}
    return _("This has %(length)s characters; at most %(limit)s are allowed.") % words


class LongestText(MaxLengthValidator):
    """Refuses a longer text, with both numbers in the digits of the page."""

    def __call__(self, value: Any) -> None:
        """Refuse a text past the limit."""
        limit = self.limit_value() if callable(self.limit_value) else self.limit_value
        if len(value) > limit:
            raise ValidationError(too_long(len(value), limit), code=self.code)
