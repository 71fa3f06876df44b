"""Templates: no inline script or style, no logic beyond if and for, no Persian in code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template import engines
from django.template.base import Lexer, TokenType
from tests.house.tree import PACKAGE, files_under, shown

INLINE_SCRIPT = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*\btype=\"application/(?:json|ld\+json)\")[^>]*>|\son[a-z]+\s*=\s*[\"']|javascript:", re.I
)
INLINE_STYLE = re.compile(r"<style\b|\sstyle\s*=", re.I)
COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}|<!--.*?-->", re.S)
# Tags that compute; what a page shows is computed by its view.
LOGIC = {"regroup", "cycle", "widthratio", "filter", "ifchanged", "resetcycle", "lorem", "debug"}
PERSIAN = re.compile("[\u0600-\u06ff]")


def templates() -> list[Path]:
    return [path for path in files_under(PACKAGE, ".html", ".txt", ".xml") if "templates" in path.parts]


def without_comments(path: Path) -> str:
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("pattern", [INLINE_SCRIPT, INLINE_STYLE], ids=["script", "style"])
def test_templates_hold_nothing_inline(pattern):
    assert [f"{shown(path)}: {hit.group()}" for path in templates() for hit in pattern.finditer(without_comments(path))] == []


def test_templates_hold_no_logic_beyond_if_and_for():
    computing = [
        f"{shown(path)}: {token.contents}"
        for path in templates()
        for token in Lexer(path.read_text(encoding="utf-8")).tokenize()
        if token.token_type == TokenType.BLOCK and token.contents.split()[0] in LOGIC
    ]
    assert computing == []


def test_templates_hold_no_persian_of_their_own():
    """Persian is a translation; it lies in the catalogues."""
    assert [shown(path) for path in templates() if PERSIAN.search(without_comments(path))] == []


def test_templates_compile():
    """A template that no test renders still has to parse."""
    engine = engines["django"]
    for path in templates():
        assert engine.from_string(path.read_text(encoding="utf-8")) is not None
