"""Recognising headings in three languages, by key and by synonym."""

import pytest
from tests.design.importing.sample_plan import PLAN

from hamseda.design.importing.header import read_header


@pytest.mark.parametrize("heading", ["Code", " code * ", "CODE", "ID"])
def test_header_is_recognised_by_label_key_and_synonym_however_written(heading):
    assert read_header(PLAN, [heading]).positions == {"code": 0}


def test_header_is_recognised_by_key_with_underscores_and_in_any_order():
    header = read_header(PLAN, ["e-mail", "", "name_fa", "id"])
    assert dict(header.positions) == {"email": 0, "name_fa": 2, "code": 3}
    assert (header.unknown, header.missing) == ((), ())


def test_header_names_what_is_unknown_missing_and_repeated():
    header = read_header(PLAN, ["colour", "code", "id"])
    assert (header.unknown, header.missing, header.repeated) == (("colour",), ("name in Persian",), ("id",))
