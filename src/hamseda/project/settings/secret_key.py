"""The signing key: taken from the environment, or made once and kept in the data directory."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from hamseda.project.settings.reader import SECRET_KEY, SettingError

SHORTEST_KEY = 50


def read_or_make_secret_key(given: str, data_directory: Path) -> str:
    """Return the signing key, making the file `secret-key` (readable by its owner alone) when there is none."""
    if given:
        if len(given) < SHORTEST_KEY:
            raise SettingError(SECRET_KEY.variable, "(hidden)", SECRET_KEY.allowed)
        return given
    path = data_directory / "secret-key"
    data_directory.mkdir(parents=True, exist_ok=True)
    try:
        # O_EXCL: of two processes that start together one makes the key, the other reads it.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    key = secrets.token_urlsafe(64)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key)
    return key
