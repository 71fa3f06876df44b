"""The endings of Persian words."""

from __future__ import annotations

from hamseda.engines.language.tables import persian_affixes

LISTS = {name: words for name, words in vars(persian_affixes).items() if isinstance(words, tuple)}


def test_every_list_names_a_word_once():
    twice = [(name, word) for name, words in LISTS.items() for word in words if words.count(word) > 1]
    assert twice == []


def test_persian_letters_are_used_throughout():
    assert [word for words in LISTS.values() for word in words if set(word) & set("يكىة")] == []


def test_glued_plural_endings_are_plural_endings_that_begin_with_the_bare_one():
    assert set(persian_affixes.GLUED_PLURAL_ENDINGS) <= set(persian_affixes.PLURAL_ENDINGS)
    assert all(each.startswith(persian_affixes.BARE_PLURAL_ENDING) for each in persian_affixes.GLUED_PLURAL_ENDINGS)


def test_nouns_of_the_list_have_no_form_in_heh_there():
    nouns = set(persian_affixes.PLAIN_NOUNS)
    assert [noun for noun in nouns if noun + persian_affixes.SILENT_HEH in nouns] == []
