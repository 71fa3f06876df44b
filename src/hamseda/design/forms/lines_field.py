"""A field of several short texts, one a line: aliases, metro lines."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from hamseda.design.digits import figure


class LinesField(forms.Field):
    """Several texts, one a line, each said once; empty lines do not count."""

    widget = forms.Textarea
    default_error_messages = {
        "too_long": _("Line %(number)s has %(length)s characters; at most %(limit)s are allowed."),
        "too_many": _("There are %(count)s lines; at most %(limit)s are allowed."),
    }

    def __init__(self, *, longest: int = 200, most: int = 100, required: bool = False, **kwargs: Any) -> None:
        self.longest = longest
        self.most = most
        kwargs.setdefault("help_text", _("One a line."))
        super().__init__(required=required, **kwargs)
        self.widget.attrs.setdefault("rows", 3)

    def prepare_value(self, value: object) -> object:
        """Return the texts as lines."""
        return "\n".join(map(str, value)) if isinstance(value, list | tuple) else value

    def to_python(self, value: object) -> list[str]:
        """Return the lines that hold something."""
        lines = str(self.prepare_value(value) or "").replace("\0", "").splitlines()
        return list(dict.fromkeys(" ".join(line.split()) for line in lines if line.strip()))

    def validate(self, value: list[str]) -> None:
        """Refuse a line that is too long and more lines than anyone means."""
        super().validate(value)
        if len(value) > self.most:
            params = {"count": figure(len(value)), "limit": figure(self.most)}
            raise ValidationError(self.error_messages["too_many"], code="too_many", params=params)
        for number, line in enumerate(value, start=1):
            if len(line) > self.longest:
                params = {"number": figure(number), "length": figure(len(line)), "limit": figure(self.longest)}
                raise ValidationError(self.error_messages["too_long"], code="too_long", params=params)

    def has_changed(self, initial: object, data: object) -> bool:
        """Compare lines, not their spelling in the box."""
        return self.to_python(self.prepare_value(initial)) != self.to_python(data)
