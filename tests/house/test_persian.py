"""The Persian checks themselves: what they let pass and what they strike out."""

from __future__ import annotations

import re

import pytest
from tests.house.persian import faults, faults_of_prose, placeholders
from tests.house.tree import DOCS, ROOT, files_under, shown

GOOD = [
    ("Units", "واحدها"),
    ("The file is not XLSX 2007.", "پرونده XLSX 2007 نیست."),
    ("%(count)s people of %(unit)s", "%(count)s نفر از %(unit)s"),
    ("Do you want to go on?", "ادامه می‌دهید؟"),
    ("Nothing yet.", "هنوز چیزی نیست؛ «افزودن» را بزنید."),
    ("14 days", "۱۴ روز"),
    ("the newer one", "نسخهٔ تازه‌تر"),
]
BAD = [
    ("Units", "واحدهاي", "an Arabic yeh or kaf"),
    ("14 days", "14 روز", "Latin or Arabic digits"),
    ("it goes", "می رود", "«می» apart from its verb"),
    ("units", "واحد ها", "«ها» apart from its noun"),
    ("newer", "تازه تر", "«تر» apart from its word"),
    ('say "yes"', 'بگویید "بله"', "a straight or curly quotation mark instead of guillemets"),
    ("yes, no", "بله, نه", "a Latin comma, semicolon or question mark"),
    ("yes, no", "بله ، نه", "a space before a sign"),
    ("unit", "واحد\u200c", "a half-space beside a space or at an end"),
    ("Done.", "انجام شد", "an ending other than the English one (.)"),
]


@pytest.mark.parametrize(("text", "translation"), GOOD)
def test_faults_of_good_persian_are_none(text, translation):
    assert faults(text, translation) == []


@pytest.mark.parametrize(("text", "translation", "fault"), BAD)
def test_faults_of_careless_persian_are_named(text, translation, fault):
    assert faults(text, translation) == [fault]


LINE_MARKS = re.compile(r"^[\s>|]*(?:#+|[-*]|\d+\.|:?-+:?)?\s*|(?<!\S)#+ ")
FENCED = re.compile(r"^ *(```|:::).*?^ *\1$", re.S | re.M)


@pytest.mark.parametrize("path", [*files_under(DOCS / "fa", ".md"), ROOT / "README.fa.md"], ids=shown)
def test_persian_pages_are_good_persian(path):
    wrong = {
        line: found
        for raw in FENCED.sub("", path.read_text(encoding="utf-8")).splitlines()
        if (line := LINE_MARKS.sub("", raw)) and (found := faults_of_prose(line))
    }
    assert wrong == {}


def test_placeholders_of_a_text_are_its_names():
    assert placeholders("%(b)s of %(a)s, 100%%") == ["%(a)s", "%(b)s"]
