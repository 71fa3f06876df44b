"""Bootstrap's classes on Django's widgets, and clear words for what is too long."""

from __future__ import annotations

from django import forms
from django.core.validators import MaxLengthValidator

from hamseda.design.forms.longest_text import LongestText

CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, ""),
    (forms.RadioSelect, ""),
    (forms.CheckboxInput, "form-check-input"),
    (forms.Select, "form-select"),
    (forms.Textarea, "form-control"),
    (forms.HiddenInput, ""),
    (forms.widgets.Input, "form-control"),
)


def dress_field(field: forms.Field) -> None:
    """Give a field its classes, and let a text that is too long be sent back with a clear word instead of being cut."""
    wanted = next((classes for kind, classes in CLASSES if isinstance(field.widget, kind)), "")
    present = str(field.widget.attrs.get("class", "")).split()
    classes = dict.fromkeys([*present, *wanted.split()])
    if classes:
        field.widget.attrs["class"] = " ".join(classes)
    longest = getattr(field, "max_length", None)
    if longest:
        field.widget.attrs.pop("maxlength", None)
        field.widget.attrs["data-max-length"] = str(longest)
        others = [validator for validator in field.validators if not isinstance(validator, MaxLengthValidator)]
        field.validators = [*others, LongestText(longest)]
    if not field.widget.is_hidden and not getattr(field, "template_name", None):
        field.template_name = "design/form_field.html"  # type: ignore[attr-defined]  # Django sets it from the argument
