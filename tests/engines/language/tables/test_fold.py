"""The letters of the fold."""

from __future__ import annotations

from hamseda.engines.language.tables import fold


def test_letters_of_the_fold_lead_to_letters_that_stay():
    loops = {key: value for key, value in fold.LETTERS.items() if value in fold.LETTERS and fold.LETTERS[value] != value}
    assert loops == {}


def test_deleted_signs_are_no_letters_of_the_fold():
    assert not set(fold.DELETED) & set(fold.LETTERS)
    assert {len(each) for each in fold.DELETED} == {1}
