"""What a city is loaded from, and what came of it."""

from __future__ import annotations

from tests.civic.domain.load_city.sample_content import small_city

from hamseda.civic.domain.load_city.content import LoadOutcome


def test_content_of_a_noun_keeps_the_order_of_the_files():
    assert [entry.key for entry in small_city().of("unit")] == ["desk", "office", "hall"]


def test_outcome_without_new_or_changed_records_has_changed_nothing():
    assert not LoadOutcome(created={"unit": 0}, unchanged={"unit": 3}).has_changed_anything
    assert LoadOutcome(changed={"unit": 1}).has_changed_anything
