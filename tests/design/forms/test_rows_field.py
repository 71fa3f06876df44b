"""A table of boxes: read, refused row by row, written back as it was."""

from datetime import date

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import override

from hamseda.design.forms import DayField, RowsField


class Days(forms.Form):
    absences = RowsField(
        {"starts_on": DayField(label="from"), "note": forms.CharField(max_length=5, required=False, label="note")},
        label="absences",
    )


def form_of(query):
    with override("en"):
        form = Days(QueryDict(query))
        form.is_valid()
    return form


def test_rows_field_reads_rows_in_order_and_leaves_out_empty_ones():
    form = form_of("absences-2-starts_on=2026-04-20&absences-0-starts_on=1405/1/30&absences-0-note=x&absences-1-note=")
    assert form.cleaned_data["absences"] == [
        {"starts_on": date(2026, 4, 19), "note": "x"}, {"starts_on": date(2026, 4, 20), "note": ""},
    ]  # fmt: skip


def test_rows_field_names_row_and_column_of_every_mistake():
    form = form_of("absences-0-starts_on=never&absences-1-starts_on=2026-04-20&absences-1-note=too+long")
    with override("en"):
        errors = form.errors["absences"]
    assert [error.split(":")[0] for error in errors] == ["Row 1, from", "Row 2, note"]


def test_rows_field_refuses_the_same_row_twice():
    form = form_of("absences-0-starts_on=2026-04-20&absences-1-starts_on=2026-04-20")
    with override("en"):
        assert form.errors["absences"] == ["Row 2 says the same as an earlier one."]


def test_rows_field_holds_whole_rows_against_a_rule():
    def refuse(row):
        raise ValidationError("ends before it starts")

    field = RowsField({"a": forms.CharField()}, check_row=refuse, label="days")
    with override("en"), pytest.raises(ValidationError) as raised:
        field.clean([{"a": "1"}])
    assert raised.value.messages == ["Row 1, days: ends before it starts"]


def test_rows_field_shows_what_it_holds_with_blank_rows_after_it():
    with override("en"):
        html = str(Days(initial={"absences": [{"starts_on": date(2026, 4, 20), "note": "x"}]})["absences"])
    assert html.count('name="absences-0-note"') == 1
    assert html.count('name="absences-2-note"') == 1
    assert 'value="x"' in html


def test_rows_field_written_as_a_page_sends_it_is_read_the_same():
    rows = [{"starts_on": date(2026, 4, 20), "note": "x"}]
    field = Days().fields["absences"]
    with override("fa"):
        data = QueryDict(mutable=True)
        for key, values in field.widget.data_of("absences", rows).items():
            data.setlist(key, values)
        assert field.clean(field.widget.value_from_datadict(data, {}, "absences")) == rows


def test_rows_field_with_a_strange_number_in_a_name_ignores_it():
    assert form_of("absences-x-note=1&absences-99999999-note=1&absences-٣-note=1").is_valid()
