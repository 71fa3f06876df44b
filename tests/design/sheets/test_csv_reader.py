"""Reading CSV: separators, quotes, ragged rows, limits."""

import pytest
from tests.design.sheets.written import read, reasons, texts

from hamseda.design.sheets import SheetError


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_csv_of_any_separator_and_line_end_is_cut_into_cells(separator, newline):
    lines = [separator.join(cells) for cells in (["کد", "نام"], ["a", "الف"], ["b", "ب، پ"])]
    sheet = read(newline.join(lines).encode(), "a.csv")
    assert (sheet.columns, texts(sheet)) == (("کد", "نام"), [("a", "الف"), ("b", "ب، پ")])


def test_csv_with_commas_in_texts_and_semicolons_between_them_is_cut_at_the_semicolons():
    sheet = read(b"a;b\none, two, three;x\nfour, five, six;y", "a.csv")
    assert texts(sheet) == [("one, two, three", "x"), ("four, five, six", "y")]


@pytest.mark.parametrize("mark", ["sep=;\n", '"sep=;"\r\n'])
def test_csv_that_declares_its_separator_is_believed(mark):
    assert read(f"{mark}a;b\n1;2".encode(), "a.csv").columns == ("a", "b")


def test_csv_quoted_cells_keep_separators_quotes_and_lines():
    sheet = read(b'a,b\n"x, ""y""","one\r\ntwo"\n', "a.csv")
    assert texts(sheet) == [('x, "y"', "one\ntwo")]


def test_csv_ragged_rows_are_filled_and_what_has_no_heading_is_a_problem():
    sheet = read(b"a,b\n1\n1,2,,\n1,2,3\n", "a.csv")
    assert texts(sheet) == [("1", ""), ("1", "2"), ("1", "2")]
    assert reasons(sheet) == ["cell C4 stands under no heading"]


def test_csv_with_a_quotation_mark_that_never_closes_names_the_row():
    with pytest.raises(SheetError) as raised:
        read(b'a,b\n1,2\n3,"4\n5,6\n', "a.csv")
    assert (raised.value.code, "Row 3" in str(raised.value.message)) == ("quotes", True)


def test_csv_with_an_endless_cell_is_refused():
    with pytest.raises(SheetError) as raised:
        read(b"a\n" + b"x" * 200_000, "a.csv")
    assert raised.value.code == "quotes"


def test_csv_cell_past_the_limit_is_a_problem_of_its_row():
    assert reasons(read(b"a\n" + b"x" * 50, "a.csv", cell_length=10)) == ["cell A2 has 50 characters; at most 10 are read"]


def test_csv_with_more_columns_than_allowed_is_refused():
    with pytest.raises(SheetError) as raised:
        read(b"a,b,c\n", "a.csv", columns=2)
    assert raised.value.code == "too_many_columns"


def test_csv_rows_are_numbered_as_spreadsheets_show_them():
    sheet = read(b'a\n"x\ny"\n\nz\n', "a.csv")
    assert [(row.number, row.cells) for row in sheet.rows] == [(2, ("x\ny",)), (4, ("z",))]


def test_csv_apostrophes_of_an_export_are_taken_off_once():
    assert texts(read(b"a\n'=1\n''=1\n'x\n", "a.csv")) == [("=1",), ("'=1",), ("'x",)]
