"""The table of nouns: each comes after what it refers to, and knows its records by a key."""

from __future__ import annotations

from datetime import date

from hamseda.civic.domain.load_city.loaded_noun import LOADED_NOUNS
from hamseda.civic.domain.revision import noun_of
from hamseda.civic.models import HijriMonth


def test_nouns_carry_the_word_of_their_model():
    assert [noun.noun for noun in LOADED_NOUNS] == [noun_of(noun.model) for noun in LOADED_NOUNS]


def test_nouns_come_after_what_their_fields_name():
    seen = set()
    for noun in LOADED_NOUNS:
        named = {field.related_model for field in noun.model._meta.concrete_fields if field.is_relation} - {noun.model}
        assert named <= seen
        seen.add(noun.model)


def test_key_of_joins_the_fields():
    noun = next(noun for noun in LOADED_NOUNS if noun.model is HijriMonth)
    assert noun.key_of(HijriMonth(year=1448, month=9, first_day=date(2027, 2, 9))) == "1448-9"
