"""The letters of the normal form."""

from __future__ import annotations

from hamseda.engines.language.tables import normal_letters


def test_letters_lead_to_letters_of_the_same_language():
    for own in normal_letters.LETTERS.values():
        assert [key for key, value in own.items() if set(value) & set(own)] == []


def test_arabic_letters_that_tell_words_apart_are_left_alone():
    assert not set("ىيةهأإآٱؤئء") & set(normal_letters.LETTERS["ar"])


def test_deleted_signs_are_single_and_never_the_half_space_or_the_joiner():
    assert {len(each) for each in normal_letters.DELETED} == {1}
    assert not {"\u200c", "\u200d"} & set(normal_letters.DELETED)


def test_words_with_a_final_yeh_keep_their_other_letters():
    for word, written in normal_letters.FINAL_YEH_WORDS["ar"].items():
        assert word[-1] == "\u06cc"
        assert written[-1] in "\u064a\u0649"
        assert word[:-1] == written[:-1]
