"""The fold for matching, with its way back."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.engines.language import HalfSpaces, fold, fold_text

LETTERS = st.text(alphabet="ابیيكکۀةآ ۱2٣\u200c\u200f\u064e\u0640 \u00a0\n\tﻻﷺßÉ.a", max_size=40)
ANY = st.one_of(st.text(max_size=60), LETTERS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كتاب‌هايِ  مدرسه", "کتابهای مدرسه"),
        ("منطقهٔ ۹", "منطقه ٩"),
        ("شهرداري مشهد", "شهرداری\u00a0مشهد"),
        ("MASHHAD", "mashhad"),
        ("مؤسسه", "موسسه"),
    ],
)
def test_fold_text_of_two_ways_of_typing_is_one(one, other):
    assert fold_text(one) == fold_text(other)


def test_fold_text_keeps_what_would_change_a_figure():
    assert fold_text("۱۲٫۵ و ۱۲/۵ و ۱٬۲۰۰ و ۱۰²") == "12.5 و 12/5 و 1,200 و 10²"


def test_half_spaces_are_dropped_opened_or_kept_as_asked():
    assert [fold_text("می\u200cشود", half_spaces=each) for each in HalfSpaces] == ["میشود", "می شود", "می\u200cشود"]


def test_fold_carries_a_span_back_to_the_text_as_given():
    text = "در  كتاب‌هايِ  ﻻزم است"
    folded = fold(text)
    start = folded.text.index("کتابهای")
    assert text[slice(*folded.offsets.span_to_input(start, start + len("کتابهای")))] == "كتاب‌هاي"
    start = folded.text.index("لازم")
    assert text[slice(*folded.offsets.span_to_input(start, start + 4))] == "ﻻزم"


@given(ANY, st.sampled_from(HalfSpaces))
def test_fold_twice_changes_nothing(text, half_spaces):
    once = fold_text(text, half_spaces=half_spaces)
    assert fold_text(once, half_spaces=half_spaces) == once


@given(ANY, st.sampled_from(HalfSpaces))
def test_fold_with_and_without_a_map_gives_one_text(text, half_spaces):
    assert fold(text, half_spaces=half_spaces).text == fold_text(text, half_spaces=half_spaces)


@given(ANY)
def test_fold_offsets_lead_to_what_folds_alike(text):
    folded = fold(text)
    for offset, character in enumerate(folded.text):
        start, end = folded.offsets.span_to_input(offset, offset + 1)
        assert 0 <= start < end <= len(text)
        assert character in fold_text(text[start:end])
    for start in range(len(text)):
        low, high = folded.offsets.span_to_output(start, start + 1)
        assert 0 <= low <= high <= len(folded.text)


@given(ANY)
def test_fold_offsets_never_go_backwards(text):
    folded = fold(text)
    there = [folded.offsets.to_input(each) for each in range(len(folded.text) + 1)]
    assert there == sorted(there)


@pytest.mark.parametrize("unit", ["a", "\u064e", "\u200c", " ", "\u200c ", "كي‌ ۱۲٫۵ "])
def test_fold_of_a_megabyte_takes_linear_time(unit):
    text = unit * (1_000_000 // len(unit))
    started = time.perf_counter()
    folded = fold(text)
    assert time.perf_counter() - started < 8
    assert folded.text == fold_text(text)
