"""Whatever is uploaded: judged by content, never a crash; what we write, we read."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.design.sheets.written import read, texts, xlsx

from hamseda.design.sheets import SheetError, write_csv, write_xlsx

CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=30)
ROWS = st.lists(st.tuples(st.just("key"), CELLS, CELLS), min_size=1, max_size=8)
WRITTEN = xlsx(["a", "b"], ["x", "y"])
DANGEROUS = st.sampled_from(
    ["=1+1", "'=1", "''-2", "+98", "-1", "@x", "\tx", "'", "'x", '"', "a,b;c", "_x0041_", "\uff1d1", "-", " x "]
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(rows=ROWS, dangerous=DANGEROUS)
def test_sheet_written_as_csv_is_read_back_the_same(rows, dangerous):
    rows = [*rows, ("key", dangerous, "")]
    content = "".join(write_csv(["k", "a", "b"], rows)).encode()
    sheet = read(content, "a.csv")
    assert (sheet.columns, texts(sheet)) == (("k", "a", "b"), rows)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(rows=ROWS, dangerous=DANGEROUS)
def test_sheet_written_as_xlsx_is_read_back_the_same(rows, dangerous):
    rows = [*rows, ("key", dangerous, "")]
    file = io.BytesIO()
    write_xlsx(file, ["k", "a", "b"], rows)
    sheet = read(file.getvalue())
    assert (sheet.columns, texts(sheet)) == (("k", "a", "b"), rows)


@settings(deadline=None, max_examples=200)
@given(
    content=st.binary(max_size=300), start=st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b"a,b\n"])
)
def test_sheet_of_arbitrary_bytes_is_read_or_refused_with_a_sentence(content, start):
    for name in ("a.csv", "a.xlsx"):
        try:
            sheet = read(start + content, name)
        except SheetError as error:
            assert str(error.message).strip()
        else:
            assert all(len(row.cells) == len(sheet.columns) for row in sheet.rows)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_sheet_with_bytes_overwritten_is_read_or_refused_with_a_sentence(data):
    content = bytearray(WRITTEN)
    for _number in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        sheet = read(bytes(content))
    except SheetError as error:
        assert str(error.message).strip()
    else:
        assert sheet.columns


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.csv", "empty"),
        (b" \n ", "a.csv", "empty"),
        (b"%PDF-1.7", "a.csv", "not_a_sheet"),
        (b"\x89PNG", "a.xlsx", "not_a_sheet"),
        (b"<html><table>", "a.xls", "not_a_sheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "a.xls", "old_format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "encrypted"),
        (b"code,name\n", "a.xlsx", "broken"),
    ],
)
def test_file_that_is_no_sheet_is_named_by_its_content(content, name, code):
    with pytest.raises(SheetError) as raised:
        read(content, name)
    assert raised.value.code == code


def test_file_larger_than_allowed_is_refused_unread():
    with pytest.raises(SheetError) as raised:
        read(b"x" * 11, "a.csv", file_bytes=10)
    assert raised.value.code == "too_large"


def test_xlsx_called_csv_is_read_as_what_it_is():
    assert texts(read(xlsx(["a"], ["x"]), "a.csv")) == [("x",)]
