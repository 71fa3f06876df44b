"""Words written apart from a figure."""

from __future__ import annotations

from hamseda.engines.language.tables import figure_words


def test_words_after_a_figure_are_listed_once():
    assert len(set(figure_words.AFTER_FIGURE)) == len(figure_words.AFTER_FIGURE)
    assert {"میلیارد", "درصد", "ریال"} <= set(figure_words.AFTER_FIGURE)
