"""How the documentation is built: Markdown through MyST, the look of furo, Persian pages from right to left, no network."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

ROOT = Path(__file__).resolve().parents[1]

project = "Hamseda"
author = "the Hamseda maintainers"
copyright = "2026, the Hamseda maintainers"
language = "en"
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "images"]
nitpicky = True

html_theme = "furo"
html_title = "Hamseda"
html_static_path = ["_static"]
html_css_files = ["docs.css"]
html_show_sphinx = False
html_copy_source = False
html_theme_options = {"source_edit_link": "", "top_of_page_buttons": []}


def say_language(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
    """Tell the browser that pages under `fa` are Persian; the stylesheet turns them."""
    if page == "fa" or page.startswith("fa/"):
        context["language"] = "fa"


def bring_type(app: Sphinx, error: Exception | None) -> None:
    """Copy the type that Persian pages are set in from the product's own assets."""
    found = sorted((ROOT / "src/hamseda/design/static/design").glob("vazirmatn.*.woff2"))
    if found and not error:
        shutil.copy(found[0], app.outdir / "_static" / "vazirmatn.woff2")


def setup(app: Sphinx) -> None:
    """Connect the hooks above."""
    app.connect("html-page-context", say_language)
    app.connect("build-finished", bring_type)
