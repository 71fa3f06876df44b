"""The list of generated pages: the name of each file and the function that writes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hamseda.project.reference.api_page import api_page
from hamseda.project.reference.city_files_page import city_files_page
from hamseda.project.reference.commands_page import commands_page
from hamseda.project.reference.components_page import components_page
from hamseda.project.reference.language_page import language_page
from hamseda.project.reference.permissions_page import permissions_page
from hamseda.project.reference.settings_page import settings_page

PAGES: dict[str, Callable[[], str]] = {
    "settings.md": settings_page,
    "commands.md": commands_page,
    "permissions.md": permissions_page,
    "city-files.md": city_files_page,
    "language.md": language_page,
    "api.md": api_page,
    "components.md": components_page,
}


def write_pages(directory: Path) -> list[Path]:
    """Write every page and return the files that changed."""
    changed = []
    for name, write in PAGES.items():
        text = write()
        path = directory / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed
