"""The rules together: what overlaps, what is protected, when it ends."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hamseda.engines.language.languages import Language
from hamseda.engines.language.normalising.passes import run_passes


def test_run_passes_goes_on_until_nothing_is_left():
    # First the letters, then the half-space they uncover, then the space before the mark.
    text, blocks = run_passes("نمي\u200c كنند\u00a0 ,", Language.FA, keeps_digits=False)
    assert text == "نمی\u200cکنند،"
    assert len(blocks) > 2


def test_run_passes_leaves_protected_places():
    text = "https://x.ir/ي,ك?a=12%20"
    assert run_passes(text, Language.FA, keeps_digits=False)[0] == text


def test_run_passes_that_keep_digits_leave_them():
    assert run_passes("12 ٣", Language.FA, keeps_digits=True)[0] == "12 ٣"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet='می شود،,.?:ها ()«»" \u200c\n12ك', max_size=30), st.sampled_from(Language))
def test_run_passes_over_its_own_work_finds_nothing(text, language):
    once, _ = run_passes(text, language, keeps_digits=False)
    twice, blocks = run_passes(once, language, keeps_digits=False)
    assert twice == once
    assert len(blocks) == 0
