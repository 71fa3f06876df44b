"""Bootstrap's classes on Django's widgets, and clear words for what is too long."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

TOO_LONG = _("This has %(show_value)d characters; at most %(limit_value)d are allowed.")
CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, ""),
    (forms.RadioSelect, ""),
    (forms.CheckboxInput, "form-check-input"),
    (forms.Select, "form-select"),
    (forms.Textarea, "form-control"),
    (forms.HiddenInput, ""),
    (forms.widgets.Input, "form-control"),
)


def dress_field(field: forms.Field, *, is_wrong: bool = False) -> None:
    """Give a field its classes, and let a text that is too long be sent back with a clear word instead of being cut."""
    wanted = next((classes for kind, classes in CLASSES if isinstance(field.widget, kind)), "")
    present = str(field.widget.attrs.get("class", "")).split()
    classes = dict.fromkeys([*present, *wanted.split(), *(["is-invalid"] if is_wrong and wanted else [])])
    if classes:
        field.widget.attrs["class"] = " ".join(classes)
    longest = getattr(field, "max_length", None)
    if longest:
        field.widget.attrs.pop("maxlength", None)
        field.widget.attrs["data-max-length"] = str(longest)
        for validator in field.validators:
            if getattr(validator, "code", "") == "max_length":
                validator.message = TOO_LONG
    if not field.widget.is_hidden and not field.template_name:
        field.template_name = "design/form_field.html"
