"""Style sheets: one for both directions, colours from tokens alone, and enough contrast to read by in light and dark."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from tests.house.tree import PACKAGE, shown

SHEETS = sorted((PACKAGE / "design" / "assets" / "css").glob("*.css"))
TOKENS = PACKAGE / "design" / "assets" / "css" / "tokens.css"
COMMENT = re.compile(r"/\*.*?\*/", re.S)
# What names a side of the screen instead of a side of the line.
PHYSICAL = re.compile(
    r"(?<![-\w])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom)\s*:|"
    r"(?:float|clear|text-align)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|"
    r"(?:min-|max-)?(?:width|height)\s*:)"
)
# Of a media query, width is the right word; a font has no other.
MEDIA = re.compile(r"@(?:media|page)[^{]*\{")
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\brgba?\(", re.I)
# A code to be photographed is dark on white in any theme; paper is white.
MAY_NAME_COLOURS = {"tokens.css", "print.css", "palette.css", "entrance.css", "bootstrap_bridge.css"}
TOKEN = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6})")

GROUNDS = ("ground", "surface", "sunken")
TEXTS = ("text", "text-soft", "ink", "calm", "promotion", "danger", "warning", "success", "holiday")
PAIRS = (
    *product(TEXTS, GROUNDS),
    ("on-ink", "ink"), ("on-ink", "ink-strong"), ("on-danger", "danger"), ("text", "ink-ground"), ("ink", "ink-ground"),
    ("text-soft", "ink-ground"), ("calm", "calm-ground"), ("promotion", "promotion-ground"), ("danger", "danger-ground"),
    ("text", "danger-ground"), ("warning", "warning-ground"), ("text", "warning-ground"), ("success", "success-ground"),
    ("text", "success-ground"),
)  # fmt: skip
EDGES = (*product(("line-strong", "focus"), GROUNDS),)


def rules_of(sheet: Path) -> str:
    return MEDIA.sub("{", COMMENT.sub("", sheet.read_text(encoding="utf-8")))


def tokens_of(theme: str) -> dict[str, str]:
    blocks = re.findall(r"([^{}]*)\{([^{}]*)\}", COMMENT.sub("", TOKENS.read_text(encoding="utf-8")))
    return dict(TOKEN.findall(next(body for head, body in blocks if f'[data-bs-theme="{theme}"]' in head)))


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG 2 defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours as WCAG 2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_of_black_and_white_is_21():
    assert round(contrast("#000000", "#ffffff"), 2) == 21


@pytest.mark.parametrize("sheet", SHEETS, ids=shown)
def test_style_sheet_names_sides_of_the_line_alone(sheet):
    assert PHYSICAL.findall(rules_of(sheet)) == []


@pytest.mark.parametrize("sheet", [each for each in SHEETS if each.name not in MAY_NAME_COLOURS], ids=shown)
def test_style_sheet_takes_its_colours_from_the_tokens(sheet):
    assert COLOUR.findall(rules_of(sheet)) == []


def test_every_token_used_is_defined():
    defined = set(re.findall(r"--([a-z0-9-]+)\s*:", "\n".join(rules_of(sheet) for sheet in SHEETS)))
    used = set(re.findall(r"var\(--([a-z0-9-]+)", "\n".join(rules_of(sheet) for sheet in SHEETS)))
    assert sorted(name for name in used - defined if not name.startswith("bs-")) == []


def test_both_themes_define_the_same_colours():
    assert sorted(tokens_of("dark")) == sorted(tokens_of("light"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_from_its_ground_as_wcag_aa_asks(theme):
    tokens = tokens_of(theme)
    faint = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2) for pair in PAIRS}
    assert {pair: ratio for pair, ratio in faint.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_edges_of_boxes_and_the_focus_stand_out_as_wcag_aa_asks(theme):
    tokens = tokens_of(theme)
    faint = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2) for pair in EDGES}
    assert {pair: ratio for pair, ratio in faint.items() if ratio < 3} == {}
