"""Which fingerprinted file stands for which asset: read from the manifest that the build wrote beside them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

ASSETS_DIRECTORY = Path(__file__).parent / "static" / "design"
MANIFEST_FILE = ASSETS_DIRECTORY / "manifest.json"


class MissingAsset(LookupError):
    """A page asks for an asset or icon that was not built."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"There is no asset {name!r} in {MANIFEST_FILE.name}; add it and run `make assets`.")


@cache
def _manifest() -> dict[str, object]:
    try:
        manifest: dict[str, object] = json.loads(MANIFEST_FILE.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise MissingAsset(MANIFEST_FILE.name) from error
    return manifest


def asset_file(name: str) -> str:
    """Return the fingerprinted name of an asset, such as `app.css`, below the static directory."""
    written = _manifest().get(name)
    if not isinstance(written, str):
        raise MissingAsset(name)
    return f"design/{written}"


def icon_names() -> tuple[str, ...]:
    """Return the names of the icons that were built."""
    names = _manifest().get("icons")
    return tuple(names) if isinstance(names, list) else ()


def check_icon(name: str) -> str:
    """Return the name if there is such an icon."""
    if name not in icon_names():
        raise MissingAsset(f"icon {name}")
    return name
