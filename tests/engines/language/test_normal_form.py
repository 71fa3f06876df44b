"""The normal form: cases by hand, and what must hold for any text."""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hamseda.engines.language import Language, normalise, normalise_text
from hamseda.engines.language.digits import to_latin

CASES = yaml.safe_load((Path(__file__).parent / "normal_form_cases.yaml").read_text(encoding="utf-8"))
# A folder with material that is not part of the repository.
ARTICLES = Path(os.environ.get("HAMSEDA_SHARED_DATA", "shared")) / "fa-news-fars" / "articles.jsonl"

PIECES = [
    *"ابیيكکهةۀأءدرو ۱۲3٨،؛؟,;?!.:%٪٫٬«»\"“”()<>[]\u200c\u200e\u202e\u064b\u0651\u0654\u0640\u00ac \n\r\t\u00a0aB/@#_-ﻻﷺﹰ\u0301é\x00",
    "می ", "نمی", "شود", " ها", " های", "کتاب", "شده ", "اند", "بزرگ", " تر", "خانه", " ای", "راهها", "۳٫۵", " : ",
    " . ", "https://a.ir/", "a@b.ir",
]  # fmt: skip
ANY = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
WORDS = st.sampled_from(["كتاب هاي", "مي شود ,", "گفت :", '"سلام"', "شده اند", "،", "(", "  ", "\n"])
WHOLE = st.one_of(
    st.from_regex(r"https?://[a-z]{2,8}\.ir/[a-zA-Z0-9_/.=&?-]{0,20}[a-z0-9/]", fullmatch=True),
    st.from_regex(r"[a-z]{1,8}[0-9]{0,3}@[a-z]{2,8}\.(ir|org)", fullmatch=True),
    st.from_regex(r"[a-z]{2,6}_[a-z0-9]{1,6}\(\)", fullmatch=True),
)
FIGURES = st.one_of(
    st.from_regex(r"[0-9]{1,4}[./٫][0-9]{1,3}", fullmatch=True),
    st.from_regex(r"1[34][0-9]{2}[/-][0-9]{1,2}[/-][0-9]{1,2}", fullmatch=True),
    st.from_regex(r"0[0-9]{2}-[0-9]{8}", fullmatch=True),
    st.from_regex(r"[0-9]{1,2}:[0-5][0-9]", fullmatch=True),
    st.from_regex(r"[0-9]{1,3}[,٬][0-9]{3}", fullmatch=True),
)


@pytest.mark.parametrize(("language", "given_text", "wanted"), [(key, *case) for key, cases in CASES.items() for case in cases])
def test_normalise_of_a_case_gives_its_normal_form(language, given_text, wanted):
    assert normalise_text(given_text.replace("|", "\u200c"), language) == wanted.replace("|", "\u200c")


def test_normalise_without_a_language_tells_it_by_the_letters():
    assert normalise("كتاب هاي ما در خانه است").language is Language.FA
    assert normalise("قال إن المشروع كبير").text == "قال إن المشروع كبير"


def test_normalise_that_keeps_digits_leaves_figures_as_typed():
    assert normalise("سال 1405 و ٥", "fa", keeps_digits=True).text == "سال 1405 و ٥"


def test_edits_name_place_reason_and_wording():
    edits = normalise("كتاب ها", "fa").edits
    assert [(each.start, each.end, each.rule.value, each.before, each.after) for each in edits] == [
        (0, 1, "letter", "ك", "ک"),
        (4, 5, "half-space-before-ending", " ", "\u200c"),
    ]


def test_offsets_of_a_word_lead_back_to_it():
    done = normalise("مي   روم ، خانه", "fa")
    start = done.text.index("خانه")
    assert done.offsets.span_to_input(start, start + 4) == (11, 15)
    assert done.source[slice(*done.offsets.span_to_input(0, 6))] == "مي   روم"


@settings(max_examples=400, deadline=None)
@given(ANY, st.sampled_from(["fa", "ar", "en", "auto"]))
def test_normalise_twice_changes_nothing(text, language):
    done = normalise(text, language)
    assert normalise(done.text, done.language).edits == ()


@settings(max_examples=300, deadline=None)
@given(ANY, st.sampled_from(["fa", "ar", "en"]))
def test_edits_applied_to_the_source_give_the_text(text, language):
    done = normalise(text, language)
    rebuilt, reached = [], 0
    for edit in done.edits:
        assert reached <= edit.start <= edit.end
        assert (text[edit.start : edit.end], done.text[edit.output_start : edit.output_end]) == (edit.before, edit.after)
        rebuilt += [text[reached : edit.start], edit.after]
        reached = edit.end
    assert "".join(rebuilt) + text[reached:] == done.text


@settings(max_examples=200, deadline=None)
@given(ANY)
def test_offsets_of_untouched_characters_lead_to_themselves(text):
    done = normalise(text, "fa")
    touched = {place for edit in done.edits for place in range(edit.output_start, edit.output_end)}
    offsets = done.offsets
    for place, character in enumerate(done.text):
        if place not in touched:
            start, end = offsets.span_to_input(place, place + 1)
            assert text[start:end] == character
            assert offsets.span_to_output(start, end) == (place, place + 1)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(WORDS, WHOLE), max_size=8), WHOLE, st.sampled_from(["fa", "ar", "en"]))
def test_addresses_and_code_stay_whole(words, address, language):
    assert address in normalise_text(" ".join([*words, address, "است"]), language)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=6), FIGURES, st.sampled_from(["fa", "ar"]))
def test_figures_stay_whole_in_the_digits_of_the_language(words, figure, language):
    done = normalise_text(" ".join([*words, "در", figure, "است"]), language)
    assert figure in to_latin(done)


@pytest.mark.parametrize(
    "unit", ["ك", "می ", "«", '"', "\u064e", "\u200c", "@", "a/", "://", " ", "\u0640", "1", "ها", "\r", "(", "a@a.", "# "]
)
def test_normalise_of_many_of_one_thing_takes_linear_time(unit):
    text = unit * (100_000 // len(unit))
    started = time.perf_counter()
    normalise(text, "fa")
    assert time.perf_counter() - started < 8


def test_normalise_takes_directions_overrides_and_nulls_out():
    assert normalise_text("سلام\u202eدنیا\x00 \u2067خوب\u2069", "fa") == "سلامدنیا خوب"


@pytest.mark.needs_shared
@pytest.mark.skipif(not ARTICLES.is_file(), reason="the news articles for development are not on this machine")
def test_normalise_of_real_articles_is_stable_and_keeps_every_figure():
    with ARTICLES.open(encoding="utf-8") as lines:
        bodies = [json.loads(line)["body"] for _, line in zip(range(150), lines, strict=False)]
    for body in bodies:
        done = normalise(body, "fa")
        assert normalise(done.text, "fa").edits == ()
        assert re.findall(r"\d+", to_latin(done.text)) == re.findall(r"\d+", to_latin(body))
