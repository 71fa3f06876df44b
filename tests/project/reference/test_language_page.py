"""The page of the language engine: every public function and class of the engine is on it."""

from __future__ import annotations

import hamseda.engines.language as engine
from hamseda.project.reference.language_page import language_page


def test_language_page_names_everything_the_engine_offers():
    text = language_page()
    assert [name for name in engine.__all__ if f"| `{name}" not in text] == []


def test_language_page_leaves_out_what_only_builds_the_tables():
    assert "compile_tables" not in language_page()
