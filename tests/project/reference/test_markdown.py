"""Pieces of Markdown: what stands in a cell stays in it."""

from __future__ import annotations

from hamseda.project.reference.markdown import NOTICE, heading, literal, page, table


def test_table_with_bars_and_line_ends_in_a_cell_stays_one_table():
    assert table(("a", "b"), [("one | two", "three\nfour")]) == "| a | b |\n| --- | --- |\n| one \\| two | three four |"


def test_literal_with_a_backtick_is_fenced_twice():
    assert [literal(""), literal("x"), literal("a`b")] == ["", "`x`", "``a`b``"]


def test_heading_with_an_anchor_has_its_target_before_it():
    assert heading(2, "PORT", "setting-PORT") == "(setting-PORT)=\n## PORT"


def test_page_with_an_empty_part_leaves_it_out():
    assert page("Title", "\none\n", "", "two") == f"{NOTICE}\n\n# Title\n\none\n\ntwo\n"
