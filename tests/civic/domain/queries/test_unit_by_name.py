"""The unit somebody means, by any of its names."""

from __future__ import annotations

import pytest
from tests.civic.sample_city import make_unit

from hamseda.civic.domain.queries.unit_by_name import find_unit_by_name
from hamseda.civic.models import UnitAlias
from hamseda.engines.language import fold_text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("typed", ["district-3", "Unit district-3", "منطقه سه", "منطقة سه", "  unit DISTRICT-3 "])
def test_find_unit_by_name_by_code_name_or_alias_finds_it(typed: str):
    city = make_unit("city")
    unit = make_unit("district-3", parent=city)
    UnitAlias.objects.create(unit=unit, language="fa", text="منطقه سه", folded=fold_text("منطقه سه"))
    unit.fold_search_text()
    unit.save()
    assert find_unit_by_name(typed) == unit


@pytest.mark.parametrize("typed", ["", "  ", "nowhere", "%", "\u200c"])
def test_find_unit_by_name_for_anything_else_finds_nothing(typed: str):
    make_unit("city")
    assert find_unit_by_name(typed) is None
