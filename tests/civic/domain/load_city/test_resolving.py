"""Codes become records, and what a load would change is known before anything is touched."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.civic.sample_city import make_unit

from hamseda.civic.domain.load_city.content import CodeOf, Entry
from hamseda.civic.domain.load_city.loaded_noun import LOADED_NOUNS
from hamseda.civic.domain.load_city.resolving import KnownRecords, changes_to, values_of
from hamseda.civic.models import Place, Unit

pytestmark = pytest.mark.django_db
NOUNS = {noun.noun: noun for noun in LOADED_NOUNS}


def known_hall() -> tuple[KnownRecords, Unit]:
    """Return known records that hold one unit."""
    known, hall = KnownRecords(), make_unit("hall")
    known.add("unit", "hall", hall)
    return known, hall


def test_resolve_code_inside_rows_gives_the_record():
    known, hall = known_hall()
    assert known.resolve(({"unit": CodeOf("unit", "hall"), "order": 1},)) == ({"unit": hall, "order": 1},)


def test_resolve_empty_code_gives_nothing():
    assert KnownRecords().resolve(CodeOf("unit", "")) is None


def test_has_tells_what_is_there():
    known, _ = known_hall()
    assert known.has(CodeOf("unit", "hall")) and known.has(CodeOf("unit", ""))
    assert not known.has(CodeOf("unit", "office"))


def test_values_carry_the_key_where_it_is_a_field():
    known, _ = known_hall()
    assert values_of(NOUNS["unit"], Entry("unit", "hall", {"phone": "1"}), known) == {"code": "hall", "phone": "1"}
    day = Entry("exceptional_day", "2026-11-23", {"day": date(2026, 11, 23)})
    assert values_of(NOUNS["exceptional_day"], day, known) == {"day": date(2026, 11, 23)}


def test_changes_to_a_record_are_told_without_touching_it():
    _, hall = known_hall()
    assert changes_to(hall, {"phone": "051", "aliases_fa": ("تالار",)}, NOUNS["unit"]) == {
        "phone": ["", "051"],
        "aliases_fa": [[], ["تالار"]],
    }
    assert hall.phone == ""


def test_changes_to_coordinates_read_from_the_database_are_none():
    Place.objects.create(code="gate", kind="venue", name_en="Gate", latitude=Decimal("36.342970"), longitude=Decimal("59.45"))
    stored = Place.objects.get()
    assert changes_to(stored, {"latitude": Decimal("36.342970"), "longitude": Decimal("59.450000")}, NOUNS["place"]) == {}
