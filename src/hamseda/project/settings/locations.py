"""Where things lie on disk: the checkout or installation, the cities that come with it, the data directory."""

from __future__ import annotations

import sys
from pathlib import Path

PACKAGE_DIRECTORY = Path(__file__).resolve().parents[2]
CHECKOUT_DIRECTORY = PACKAGE_DIRECTORY.parents[1]
IS_CHECKOUT = (CHECKOUT_DIRECTORY / "pyproject.toml").is_file()
DEFAULT_DATA_DIRECTORY = CHECKOUT_DIRECTORY / "var" if IS_CHECKOUT else Path.home() / ".local" / "share" / "hamseda"
CITIES_DIRECTORY = CHECKOUT_DIRECTORY / "cities" if IS_CHECKOUT else Path(sys.prefix) / "share" / "hamseda" / "cities"


def city_directory(name: str) -> Path:
    """Return the directory of a city: a name under `cities/`, or a path given as it is."""
    given = Path(name).expanduser()
    return given.resolve() if given.is_dir() else CITIES_DIRECTORY / name
