"""A form that stands alone, without a record, and still looks as the house's forms do."""

from __future__ import annotations

from typing import Any

from django import forms

from hamseda.design.forms.dress import dress_field


class DressedForm(forms.Form):
    """Give every field its classes and its template."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            dress_field(field)
