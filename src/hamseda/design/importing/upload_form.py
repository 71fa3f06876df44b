"""The form that takes a sheet: the file, and for old CSV files their encoding."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hamseda.design.forms.dress import dress_field
from hamseda.design.forms.marked_field import MarkedField
from hamseda.design.sheets import SheetError, read_sheet
from hamseda.design.sheets.encoding import OLD_PERSIAN


class UploadForm(forms.Form):
    """Reads the sheet while it is checked, so that what is wrong with it stands beside the field."""

    bound_field_class = MarkedField
    file = forms.FileField(
        label=_("sheet"),
        help_text=_("XLSX or CSV, at most 50,000 rows."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.tsv,.txt"}),
        error_messages={"required": _("Choose a file.")},
    )
    encoding = forms.ChoiceField(
        label=_("letters of a CSV file"),
        required=False,
        choices=(("", _("UTF-8 (usual)")), (OLD_PERSIAN, _("windows-1256 (older programs)"))),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            dress_field(field)

    def clean(self) -> dict[str, Any]:
        """Read the sheet."""
        cleaned = super().clean() or {}
        file = cleaned.get("file")
        if file is not None:
            try:
                cleaned["sheet"] = read_sheet(file, name=file.name, encoding=cleaned.get("encoding") or "")
            except SheetError as error:
                self.add_error("file", f"{error.message} {error.what_to_do}".strip())
        return cleaned
