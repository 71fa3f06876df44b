"""Naming a unit by typing any of its names, and reading units from a sheet."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from tests.civic.sample_city import AT

from hamseda.civic.domain.unit import create_unit
from hamseda.civic.interfaces.unit import UNIT_IMPORT, aliases_of_page, unit_lookup
from hamseda.civic.models import Unit
from hamseda.design.importing import RowStatus, check_sheet
from hamseda.design.sheets.sheet import Sheet, SheetRow

pytestmark = pytest.mark.django_db


def district(number: int, **more: object) -> Unit:
    values = {"code": f"district-{number:02}", "kind": "district", "name_fa": f"شهرداری منطقه {number}"}
    return create_unit(values={**values, "aliases_fa": [f"منطقه {number}"], **more}, by=None, at=AT)


def test_unit_lookup_of_an_alias_that_others_contain_finds_the_one_called_so():
    one = district(1)
    for number in (10, 11, 12):
        district(number)
    assert unit_lookup("unit").clean("منطقهٔ ۱") == one


def test_unit_lookup_of_an_alias_that_two_share_asks_which():
    district(1, aliases_fa=["مرکز"])
    district(2, aliases_fa=["مركز"])
    with override("en"), pytest.raises(ValidationError) as refused:
        unit_lookup("unit").clean("مرکز")
    assert "(district-01)" in refused.value.messages[0] and "(district-02)" in refused.value.messages[0]


def test_aliases_of_page_are_those_of_its_language_or_all():
    unit = district(1, aliases_en=["District 1"])
    with override("en"):
        assert aliases_of_page(unit) == ["District 1"]
    with override("ar"):
        assert sorted(aliases_of_page(unit)) == ["District 1", "منطقه 1"]


def test_unit_import_takes_a_parent_from_the_same_sheet_and_refuses_a_circle():
    columns = ("کد", "نام", "نوع", "زیرمجموعهٔ", "نام‌های دیگر")
    cells = [
        ("child", "فرزند", "اداره", "parent", "الف؛ ب"),
        ("parent", "بالادست", "department", "", ""),
        ("left", "چپ", "department", "right", ""),
        ("right", "راست", "department", "left", ""),
    ]
    rows = tuple(SheetRow(number=number, cells=row) for number, row in enumerate(cells, start=2))
    with override("fa"):
        preview = check_sheet(UNIT_IMPORT, Sheet(columns=columns, rows=rows))
    found = {row.key: row.status for row in preview.rows}
    assert found == {
        "parent": RowStatus.CREATE, "child": RowStatus.CREATE, "left": RowStatus.ERROR, "right": RowStatus.ERROR,
    }  # fmt: skip
    assert [row.key for row in preview.rows].index("parent") < [row.key for row in preview.rows].index("child")
