"""Naming another record by typing."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from tests.civic.sample_city import make_unit

from hamseda.civic.models import Unit
from hamseda.design.forms import LookupField

pytestmark = pytest.mark.django_db


@pytest.fixture
def field():
    return LookupField(Unit.objects.all(), required=False)


def reason(field, typed):
    with override("en"):
        with pytest.raises(ValidationError) as raised:
            field.clean(typed)
        return raised.value.messages[0]


@pytest.mark.parametrize("typed", ["d3", "D3", "منطقهٔ ۳ (d3)", "منطقه 3", "Third district", " third   DISTRICT "])
def test_lookup_by_code_name_or_both_finds_the_record(field, typed):
    unit = make_unit("d3", name_fa="منطقهٔ ۳", name_en="Third district")
    make_unit("d13", name_fa="منطقهٔ ۱۳", name_en="Thirteenth district")
    with override("fa" if "منطقه" in typed else "en"):
        assert field.clean(typed) == unit


def test_lookup_of_nothing_is_nothing(field):
    assert field.clean("  ") is None


def test_lookup_of_what_is_not_there_says_so_and_names_what_comes_near(field):
    for number in range(3):
        make_unit(f"d{number}", name_en=f"District {number}")
    assert reason(field, "park") == "Nothing is called “park”."
    assert "Did you mean one of these? District 0 (d0)" in reason(field, "district")


def test_lookup_of_a_name_that_several_bear_asks_for_the_code(field):
    for code in ("a", "b"):
        make_unit(code, name_en="Office")
    assert "choose one by its code: Office (a); Office (b)" in reason(field, "office")


def test_lookup_shows_a_record_as_name_and_code(field):
    unit = make_unit("d3", name_en="Third")
    with override("en"):
        assert [field.prepare_value(given) for given in (unit, unit.pk, "typed", None)] == [
            "Third (d3)",
            "Third (d3)",
            "typed",
            None,
        ]
