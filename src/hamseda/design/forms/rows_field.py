"""A field of several rows, each of several fields: the roles a person holds, the days of an absence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from hamseda.design.digits import figure
from hamseda.design.forms.dress import dress_field

BLANK_ROWS = 2


class RowsWidget(forms.Widget):
    """A table of boxes named `<field>-<row>-<column>`, with blank rows at its end; an emptied row is a row taken away."""

    template_name = "design/form_rows.html"

    def __init__(self, columns: Mapping[str, forms.Field], attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.columns = dict(columns)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Draw each row's boxes."""
        context = super().get_context(name, value, attrs)
        rows = value if isinstance(value, list) else []
        blank: list[dict[str, object]] = [{} for _number in range(BLANK_ROWS)]
        context["widget"]["headings"] = [str(field.label or key) for key, field in self.columns.items()]
        context["widget"]["rows"] = [self._boxes(name, number, row) for number, row in enumerate([*rows, *blank])]
        return context

    def _boxes(self, name: str, number: int, row: Mapping[str, object]) -> list[dict[str, object]]:
        boxes = []
        for key, field in self.columns.items():
            box_name = f"{name}-{number}-{key}"
            label = str(field.label or key)
            attrs = {"id": f"id_{box_name}", "aria-label": label}
            boxes.append({"label": label, "html": field.widget.render(box_name, field.prepare_value(row.get(key)), attrs)})
        return boxes

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[dict[str, object]]:
        """Gather the rows that hold something, in their order."""
        numbers = sorted({int(parts[1]) for key in data if (parts := _parts_of(key, name))})
        rows = [self._row(data, files, f"{name}-{number}") for number in numbers[:1000]]
        return [row for row in rows if any(value not in (None, "", [], False) for value in row.values())]

    def _row(self, data: Mapping[str, Any], files: Any, prefix: str) -> dict[str, object]:
        return {key: field.widget.value_from_datadict(data, files, f"{prefix}-{key}") for key, field in self.columns.items()}

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """Return whether the page did not have the table at all."""
        return not any(_parts_of(key, name) for key in data)

    def data_of(self, name: str, rows: list[dict[str, object]]) -> dict[str, list[str]]:
        """Return the rows as the page would have sent them."""
        data: dict[str, list[str]] = {}
        for number, row in enumerate(rows):
            for key, field in self.columns.items():
                value = field.widget.format_value(field.prepare_value(row.get(key)))
                data[f"{name}-{number}-{key}"] = list(value) if isinstance(value, list) else [str(value or "")]
        return data


def _parts_of(key: str, name: str) -> list[str]:
    """Split the name of a box of this field; nothing for any other name."""
    if not key.startswith(f"{name}-"):
        return []
    parts = [name, *key[len(name) + 1 :].split("-", 1)]
    return parts if len(parts) == 3 and parts[1].isdecimal() and len(parts[1]) < 6 else []


class RowsField(forms.Field):
    """Several rows; `columns` maps each column to the field that reads it, `check_row` holds a whole row against a rule."""

    widget = RowsWidget
    default_error_messages = {
        "row": _("Row %(number)s, %(column)s: %(reason)s"),
        "twice": _("Row %(number)s says the same as an earlier one."),
    }

    def __init__(
        self,
        columns: Mapping[str, forms.Field],
        *,
        check_row: Callable[[Mapping[str, object]], None] | None = None,
        required: bool = False,
        **kwargs: Any,
    ) -> None:
        self.columns = dict(columns)
        self.check_row = check_row
        for field in self.columns.values():
            dress_field(field)
        super().__init__(required=required, widget=RowsWidget(self.columns), **kwargs)

    def to_python(self, value: Any) -> list[dict[str, object]]:
        """Read every row, and gather all that is wrong at once."""
        problems: list[ValidationError] = []
        rows: list[dict[str, object]] = []
        for number, given in enumerate(value or [], start=1):
            row = self._read(given, number, problems)
            if row in rows:
                problems.append(ValidationError(self.error_messages["twice"], code="twice", params={"number": figure(number)}))
            rows.append(row)
        if problems:
            raise ValidationError(problems)
        return rows

    def _read(self, given: Mapping[str, object], number: int, problems: list[ValidationError]) -> dict[str, object]:
        row: dict[str, object] = {}
        for key, field in self.columns.items():
            try:
                row[key] = field.clean(given.get(key))
            except ValidationError as error:
                problems += [self._problem(number, str(field.label or key), reason) for reason in error.messages]
        if self.check_row and len(row) == len(self.columns):
            try:
                self.check_row(row)
            except ValidationError as error:
                problems += [self._problem(number, str(self.label or ""), reason) for reason in error.messages]
        return row

    def _problem(self, number: int, column: str, reason: str) -> ValidationError:
        return ValidationError(
            self.error_messages["row"], code="row", params={"number": figure(number), "column": column, "reason": reason}
        )

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare what the rows mean."""
        try:
            return list(initial or []) != self.to_python(data)
        except ValidationError:
            return True
