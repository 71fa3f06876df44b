"""Encodings: what is read, what is recognised and named, byte by byte."""

import pytest

from hamseda.design.sheets import SheetError
from hamseda.design.sheets.encoding import decode, looks_like_old_persian


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_decode_of_unicode_with_or_without_a_mark_gives_the_text(encoding):
    assert decode("کد،نام".encode(encoding)) == ("کد،نام", ())


def test_decode_of_big_endian_utf_16_gives_the_text():
    assert decode("\ufeffکد".encode("utf-16-be")) == ("کد", ())


def test_decode_of_windows_1256_names_the_byte_and_the_encoding():
    with pytest.raises(SheetError) as raised:
        decode("code,name\na,منطقه پژوهش".encode("windows-1256"))
    assert raised.value.code == "windows_1256"
    assert "byte 13 does not fit" in str(raised.value.message)


def test_decode_of_windows_1256_on_request_gives_the_text_and_a_notice():
    text, notices = decode("منطقه پژوهش گچ".encode("windows-1256"), "windows-1256")
    assert (text, len(notices)) == ("منطقه پژوهش گچ", 1)


def test_decode_of_utf_8_on_request_of_the_old_encoding_stays_utf_8():
    assert decode("منطقه".encode(), "windows-1256") == ("منطقه", ())


def test_decode_of_latin_letters_in_another_encoding_names_the_byte_alone():
    with pytest.raises(SheetError) as raised:
        decode("name\ncafé".encode("latin-1"))
    assert (raised.value.code, "byte 9" in str(raised.value.message)) == ("encoding", True)


@pytest.mark.parametrize("content", [b"a\0b", "کد".encode("utf-16-le"), "\ufeffa\0b".encode("utf-16-le")])
def test_decode_of_zero_bytes_is_refused(content):
    with pytest.raises(SheetError) as raised:
        decode(content)
    assert raised.value.code in {"not_text", "encoding"}


def test_decode_of_half_a_letter_in_utf_16_is_refused():
    with pytest.raises(SheetError):
        decode(b"\xff\xfea")


def test_decode_under_an_unknown_name_is_refused():
    with pytest.raises(SheetError) as raised:
        decode(b"a", "rot13")
    assert raised.value.code == "encoding"


def test_looks_like_old_persian_is_false_for_plain_text():
    assert looks_like_old_persian(b"plain") is False
