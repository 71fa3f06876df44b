"""Places that nothing may touch."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hamseda.engines.language.normalising.protected import protected_places


def protected(text: str, *, has_latin_prose: bool = False) -> list[str]:
    return [text[start:end] for start, end in protected_places(text, has_latin_prose=has_latin_prose)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("به https://x.ir/a?b=1، برو", ["https://x.ir/a?b=1"]),
        ("(https://x.ir/a_(b))", ["https://x.ir/a_(b)"]),
        ("«www.x.ir» و ftp://y.org.", ["www.x.ir", "ftp://y.org"]),
        ("http://شهر.ایران/خبر است", ["http://شهر.ایران/خبر"]),
        ("به a.b+c@x.ir.", ["a.b+c@x.ir"]),
        ("و @handle و #برچسب_۱", ["@handle", "#برچسب_۱"]),
        ("با Windows 10 و COVID-19، یا file_1.txt.", ["Windows 10", "COVID-19", "file_1.txt"]),
        ("از x.ir/خبر_یک رفت", ["x.ir/خبر_یک"]),
        ("شمارهٔ 192.168.1.1 و 3.5", ["192.168.1.1"]),
        ("(Core) گفت", ["Core"]),
        ("سلام 12/5 است", []),
        ("", []),
    ],
)
def test_protected_places_of_a_persian_text_are_its_addresses_and_latin_words(text, wanted):
    assert protected(text) == wanted


def test_protected_places_of_an_english_text_are_its_addresses_only():
    assert protected("See https://x.org/a, mail a@b.org or #tag now", has_latin_prose=True) == [
        "https://x.org/a",
        "a@b.org",
        "#tag",
    ]


def test_protected_places_are_in_order_and_apart():
    places = protected_places("a@b.ir/#x http://a@b://c www.x@y.z #a#b@c", has_latin_prose=False)
    assert all(one[1] <= two[0] for one, two in pairwise(places))
    assert places == sorted(places)
