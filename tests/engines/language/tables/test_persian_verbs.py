"""The stems of Persian verbs."""

from __future__ import annotations

from hamseda.engines.language.tables import persian_verbs


def test_past_stems_end_as_past_stems_do():
    assert [stem for stem in persian_verbs.STEMS if not stem.endswith(("د", "ت"))] == []


def test_present_endings_are_the_six_persons():
    assert len(persian_verbs.PRESENT_ENDINGS) == 6


def test_words_that_are_no_verbs_begin_like_one():
    assert [word for word in persian_verbs.NOT_VERBS if not word.startswith(("می", "نمی"))] == []
