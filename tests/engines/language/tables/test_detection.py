"""Letters and words that tell Persian from Arabic."""

from __future__ import annotations

import re

from hamseda.engines.language.tables import detection


def test_own_letters_of_the_two_languages_are_not_shared():
    persian, arabic = (re.compile(f"[{detection.OWN_LETTERS[code]}]") for code in ("fa", "ar"))
    assert [each for code in range(0x600, 0x700) if persian.match(each := chr(code)) and arabic.match(each)] == []


def test_own_words_of_the_two_languages_are_not_shared():
    assert not set(detection.OWN_WORDS["fa"]) & set(detection.OWN_WORDS["ar"])
