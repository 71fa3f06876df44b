"""Reading XLSX: values as texts, formulas refused, what the sheet does not say honestly left out."""

from datetime import date, datetime, time

import pytest
from openpyxl.worksheet.formula import ArrayFormula
from tests.design.sheets.written import read, reasons, texts, with_part, xlsx

from hamseda.design.sheets import SheetError


def test_xlsx_values_are_read_as_texts_that_mean_the_same():
    row = [1.0, 2.5, True, date(2026, 4, 19), datetime(2026, 4, 19, 8, 30), time(8, 30), "متن", None, 10**14]
    sheet = read(xlsx([f"h{number}" for number in range(9)], row))
    assert texts(sheet) == [("1", "2.5", "yes", "2026-04-19", "2026-04-19 08:30", "08:30:00", "متن", "", "100000000000000")]


def test_xlsx_formula_is_refused_with_its_address_and_the_rest_of_the_sheet_is_read():
    sheet = read(xlsx(["a", "b"], ["x", "=1+1"], ["y", "2"]))
    assert reasons(sheet) == ["cell B2 holds a formula; paste its value instead"]
    assert texts(sheet) == [("x", "=1+1"), ("y", "2")]


def test_xlsx_array_formula_is_refused():
    def add(book):
        book.active["A2"] = ArrayFormula("A2:A3", "=SUM(B1:B2)")

    assert reasons(read(xlsx(["a"], ["x"], change=add))) == ["cell A2 holds a formula; paste its value instead"]


def test_xlsx_formula_in_the_headings_stops_the_reading():
    with pytest.raises(SheetError) as raised:
        read(xlsx(["a", "=1+1"], ["x", "y"]))
    assert raised.value.code == "heading"
    assert "B1" in str(raised.value.message)


def test_xlsx_error_value_is_refused():
    def add(book):
        book.active["A2"].data_type = "e"

    assert reasons(read(xlsx(["a"], ["#REF!"], change=add))) == ["cell A2 holds the error #REF!"]


def test_xlsx_merged_cells_are_noted():
    sheet = read(xlsx(["a", "b"], ["x", "y"], ["z", "w"], change=lambda book: book.active.merge_cells("A2:A3")))
    assert "A2:A3" in str(sheet.notices[0])
    assert texts(sheet) == [("x", "y"), ("", "w")]


def test_xlsx_of_several_sheets_reads_the_first_that_is_visible_and_says_so():
    def add(book):
        hidden = book.create_sheet("hidden", 0)
        hidden.append(["not", "this"])
        hidden.sheet_state = "hidden"
        book.create_sheet("last").append(["nor this"])

    sheet = read(xlsx(["a"], ["x"], change=add))
    assert (sheet.columns, texts(sheet)) == (("a",), [("x",)])
    assert "Sheet" in str(sheet.notices[0])


def test_xlsx_rows_keep_the_numbers_spreadsheets_show_and_empty_ones_are_left_out():
    sheet = read(xlsx([], ["a", None], [None], ["x"], [None, None], ["y"]))
    assert [(row.number, row.cells) for row in sheet.rows] == [(4, ("x",)), (6, ("y",))]


def test_xlsx_cell_far_beyond_the_headings_is_a_problem_of_its_row():
    sheet = read(xlsx(["a"], ["x", None, "lost"]))
    assert reasons(sheet) == ["cell C2 stands under no heading"]


def test_xlsx_that_claims_a_million_rows_is_read_for_what_it_holds():
    content = xlsx(["a"], ["x"])
    sheet = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>'
    sheet += b'<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
    sheet += b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>'
    assert read(with_part(content, "xl/worksheets/sheet1.xml", sheet)).rows == ()


def test_xlsx_escaped_letters_are_read_as_themselves():
    assert texts(read(xlsx(["a"], ["one_x000D_\ntwo_x005F_x0041_"]))) == [("one\ntwo_x0041_",)]


def test_xlsx_without_anything_in_it_says_so():
    with pytest.raises(SheetError) as raised:
        read(xlsx())
    assert raised.value.code == "empty"


def test_xlsx_with_more_rows_than_allowed_names_the_limit():
    with pytest.raises(SheetError) as raised:
        read(xlsx(["a"], ["1"], ["2"], ["3"]), rows=2)
    assert (raised.value.code, "2" in str(raised.value.message)) == ("too_many_rows", True)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("data", [b"", b"<", b"\xff\xfe", b"<a/>"])
def test_xlsx_with_a_damaged_part_is_an_error_with_a_sentence_or_a_sheet(part, data):
    try:
        read(with_part(xlsx(["a"], ["x"]), part, data))
    except SheetError as error:
        assert str(error.message)
