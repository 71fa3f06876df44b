"""A field for one day, typed in the calendar of the page or as an ISO date; the date picker fills the same box."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from hamseda.design.calendar_days import CannotReadDay, read_day, write_day


class DayWidget(forms.TextInput):
    """A text box that the date picker finds by its `data-date-picker`."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"data-date-picker": "", "autocomplete": "off", "dir": "ltr", **(attrs or {})})

    def format_value(self, value: Any) -> str | None:
        """Write a day in the calendar of the page; leave alone what was typed."""
        return write_day(value) if isinstance(value, date) else super().format_value(value)


class DayField(forms.Field):
    """One day: `۱۴۰۵/۱/۳۰` on a Persian page, `2026-04-19` everywhere."""

    widget = DayWidget
    default_error_messages = {"invalid": _("“%(typed)s” is not a day: %(reason)s")}

    def to_python(self, value: Any) -> date | None:
        """Read the day, or say why there is no such day."""
        if isinstance(value, date):
            return value
        typed = str(value or "").strip()
        if not typed:
            return None
        try:
            return read_day(typed)
        except CannotReadDay as error:
            params = {"typed": typed, "reason": error.reason}
            raise ValidationError(self.error_messages["invalid"], code="invalid", params=params) from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare days, not their spelling."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True
