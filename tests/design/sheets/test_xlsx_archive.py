"""Archives nobody honest makes: bombs, entities, macros, locks."""

import io
import struct
import zipfile

import pytest
from tests.design.sheets.written import read, with_part, xlsx

from hamseda.design.sheets import SheetError

SHEET = "xl/worksheets/sheet1.xml"


def code_of(content, **limits):
    with pytest.raises(SheetError) as raised:
        read(content, **limits)
    assert str(raised.value.message)
    return raised.value.code


def test_archive_that_unpacks_too_large_is_refused_before_it_is_unpacked():
    bomb = with_part(xlsx(["a"]), SHEET, b" " * 5_000_000)
    assert len(bomb) < 50_000
    assert code_of(bomb, unpacked_bytes=1_000_000) == "unpacks_too_large"


def test_archive_that_lies_about_its_sizes_is_refused():
    bomb = bytearray(with_part(xlsx(["a"]), SHEET, b" " * 5_000_000))
    for signature, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        position = bytes(bomb).rfind(signature)
        struct.pack_into("<I", bomb, position + place, 100)
    assert code_of(bytes(bomb), unpacked_bytes=1_000_000) in {"broken", "unpacks_too_large"}


def test_archive_of_too_many_parts_is_refused():
    content = xlsx(["a"])
    file = io.BytesIO(content)
    with zipfile.ZipFile(file, "a") as archive:
        for number in range(30):
            archive.writestr(f"x{number}", b"")
    assert code_of(file.getvalue(), parts=20) == "unpacks_too_large"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_archive_with_an_entity_bomb_is_refused(encoding):
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    assert code_of(with_part(xlsx(["a"]), SHEET, bomb.encode(encoding))) == "entities"


def test_archive_with_a_declaration_across_two_pieces_is_refused():
    text = b"<worksheet>" + b" " * ((1 << 16) - 15) + b"<!DOCTYPE x></worksheet>"
    assert code_of(with_part(xlsx(["a"]), SHEET, text)) == "entities"


@pytest.mark.parametrize(
    ("part", "code"),
    [("xl/vbaProject.bin", "macros"), ("xl/workbook.bin", "old_format")],
)
def test_archive_with_a_part_that_is_not_accepted_is_refused(part, code):
    assert code_of(with_part(xlsx(["a"]), part, b"x")) == code


@pytest.mark.parametrize(("names", "code"), [(["mimetype", "content.xml"], "not_a_sheet"), (["readme.txt"], "not_a_sheet")])
def test_archive_of_another_kind_is_named(names, code):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    assert code_of(file.getvalue()) == code


def test_archive_locked_with_a_password_is_named():
    content = bytearray(xlsx(["a"]))
    position = bytes(content).find(b"PK\x01\x02")
    content[position + 8] |= 1
    assert code_of(bytes(content)) == "encrypted"


def test_archive_cut_off_is_damaged():
    assert code_of(xlsx(["a"], ["x"])[:-100]) == "broken"
