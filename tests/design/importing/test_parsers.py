"""Cells read and written: three scripts of digits, yes and no, lists, choices."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from hamseda.civic.enums import UnitKind
from hamseda.design.importing import (
    CellError,
    choice_of,
    parse_day,
    parse_decimal,
    parse_list,
    parse_number,
    parse_switch,
    parse_text,
    write_cell,
    write_choice,
)


@given(st.integers(-(10**16), 10**16))
def test_parse_number_of_a_written_number_is_the_number(number):
    assert parse_number(str(write_cell(number))) == number


@pytest.mark.parametrize(("text", "number"), [("۱۲", 12), ("٣", 3), (" 7 ", 7), ("-۵", -5)])
def test_parse_number_in_any_digits_is_read(text, number):
    assert parse_number(text) == number


@pytest.mark.parametrize("text", ["", "1.5", "twelve", "9" * 30, "²"])
def test_parse_number_of_anything_else_is_refused(text):
    with pytest.raises(CellError):
        parse_number(text)


@pytest.mark.parametrize(("text", "number"), [("۳۶٫۲۹", "36.29"), ("1٬000", "1000"), ("-0.5", "-0.5")])
def test_parse_decimal_in_any_digits_is_read(text, number):
    assert parse_decimal(text) == Decimal(number)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1e9999999", "x", "9" * 100])
def test_parse_decimal_of_anything_else_is_refused(text):
    with pytest.raises(CellError):
        parse_decimal(text)


@pytest.mark.parametrize("word", ["yes", "YES", "بله", "نعم", "1", "۱"])
def test_parse_switch_of_a_word_for_yes_is_true(word):
    assert parse_switch(word) is True


@pytest.mark.parametrize("word", ["no", "خیر", "لا", "0"])
def test_parse_switch_of_a_word_for_no_is_false(word):
    assert parse_switch(word) is False


def test_parse_switch_of_another_word_is_refused():
    with pytest.raises(CellError):
        parse_switch("perhaps")


@given(st.lists(st.text("ابپ xyz", min_size=1).filter(str.strip), max_size=5))
def test_parse_list_of_a_written_list_is_the_list(items):
    items = list(dict.fromkeys(" ".join(item.split()) for item in items))
    assert parse_list(str(write_cell(items))) == items


def test_parse_list_takes_persian_semicolons_and_lines():
    assert parse_list("یک؛ دو;سه\nیک") == ["یک", "دو", "سه"]


@pytest.mark.parametrize("language", ["en", "fa"])
def test_choice_is_read_by_value_or_label_and_written_so_that_it_is_read_again(language):
    with override(language):
        for value in UnitKind.values:
            assert choice_of(UnitKind)(write_choice(UnitKind)(value)) == value
            assert choice_of(UnitKind)(value.upper()) == value


def test_choice_of_another_word_names_what_is_allowed():
    with pytest.raises(CellError) as raised:
        choice_of(UnitKind)("planet")
    assert str(UnitKind.DISTRICT.label) in str(raised.value.reason)


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_parse_day_of_a_written_day_is_the_day(day):
    assert parse_day(str(write_cell(day))) == day


def test_parse_text_loses_only_the_space_around_it():
    assert parse_text("  a  b ") == "a  b"
