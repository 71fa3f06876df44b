"""The filters of a list as boxes: an empty choice reads "all", whatever the filter library calls it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django_filters import FilterSet

from hamseda.design.forms.dress import dress_field
from hamseda.design.forms.marked_field import MarkedField


class YesNoSelect(forms.NullBooleanSelect):
    """Yes, no, or all; left at all it sends nothing that would count as a filter."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.choices = [("", _("all")), ("true", _("yes")), ("false", _("no"))]

    def format_value(self, value: Any) -> list[str]:  # type: ignore[override]  # every other choice box gives a list
        """Return the choice that is shown."""
        shown = super().format_value(value)
        return [] if shown == "unknown" else [str(shown)]


def filter_fields(filterset: FilterSet | None) -> tuple[BoundField, ...]:
    """Return the boxes of a list's filters."""
    if filterset is None:
        return ()
    filterset.form.bound_field_class = MarkedField
    for field in filterset.form.fields.values():
        if isinstance(field.widget, forms.NullBooleanSelect):
            field.widget = YesNoSelect()
        elif isinstance(field.widget, forms.Select):
            field.widget.choices = [(value, _("all") if value == "" else label) for value, label in field.widget.choices]
        dress_field(field)
    return tuple(filterset.form[name] for name in filterset.form.fields)
