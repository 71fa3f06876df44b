"""The living page's form: every kind of field, checked as real ones are; nothing is kept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from hamseda.design.forms.day_field import DayField
from hamseda.design.forms.dress import dress_field
from hamseda.design.forms.rows_field import RowsField
from hamseda.design.views.samples import TRACKS


class SampleForm(forms.Form):
    """An activity that nobody saves."""

    name = forms.CharField(label=_("name"), max_length=60)
    track = forms.ChoiceField(label=_("track"), choices=list(TRACKS.items()))
    day = DayField(label=_("day"), help_text=_("Type it in the Jalali or the Gregorian calendar, or choose it."))
    until = DayField(label=_("until"), required=False)
    guests = forms.IntegerField(label=_("guests"), min_value=0, required=False)
    note = forms.CharField(label=_("note"), max_length=200, required=False, widget=forms.Textarea(attrs={"rows": 2}))
    is_public = forms.BooleanField(label=_("open to everyone"), required=False)
    stages = RowsField(label=_("stages"), columns={"day": DayField(label=_("day")), "name": forms.CharField(label=_("name"))})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            dress_field(field)

    def clean(self) -> dict[str, Any]:
        """Refuse a span that ends before it begins."""
        cleaned = super().clean() or {}
        first, last = cleaned.get("day"), cleaned.get("until")
        if first and last and last < first:
            self.add_error("until", ValidationError(_("It ends before it begins.")))
        return cleaned

    @property
    def problems(self) -> list[tuple[str, str, str]]:
        """The summary above the form: the id of each field in error, its label, what is wrong."""
        return [
            (self[name].id_for_label, str(self[name].label), str(reason))
            for name, reasons in self.errors.items()
            for reason in reasons
        ]
