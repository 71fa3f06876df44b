"""The page of components: every public part of the room design is on it, each with a word about it."""

from __future__ import annotations

import re

from hamseda.design import forms, history, importing, listing, sheets
from hamseda.design.templatetags import look
from hamseda.project.reference.components_page import DESIGN, components_page


def test_components_page_names_every_public_part():
    text = components_page()
    names = [name for module in (forms, history, importing, listing, sheets) for name in module.__all__]
    assert [name for name in names if f"| `{name}` |" not in text] == []
    assert [name for name in look.register.tags if f"`{{% {name} %}}`" not in text] == []


def test_components_page_says_something_about_every_script_and_style():
    files = [path.name for path in (DESIGN / "assets").glob("*/*") if path.suffix in {".js", ".css"}]
    described = set(re.findall(r"^\| `([a-z_]+\.(?:js|css))` \| \S", components_page(), flags=re.M))
    assert sorted(described) == sorted(files)
