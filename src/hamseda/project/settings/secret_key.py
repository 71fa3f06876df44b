"""The signing key: taken from the environment, or made once and kept in the data directory."""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path

from hamseda.project.settings.data_directory import make_directory, unusable
from hamseda.project.settings.reader import SECRET_KEY, SettingError

SHORTEST_KEY = 50


def read_or_make_secret_key(given: str, data_directory: Path) -> str:
    """Return the signing key, making the file `secret-key` (readable by its owner alone) when there is none."""
    if given:
        return _long_enough(given, SECRET_KEY.allowed)
    path = data_directory / "secret-key"
    make_directory(data_directory)
    try:
        if not path.exists():
            _make_key(path)
        key = path.read_text(encoding="ascii", errors="replace").strip()
    except OSError as error:
        raise unusable(path, error) from error
    return _long_enough(key, f"{SECRET_KEY.allowed}; the file {path} holds fewer: remove it, and a new key is made")


def _long_enough(key: str, allowed: str) -> str:
    if len(key) < SHORTEST_KEY:
        raise SettingError(SECRET_KEY.variable, "(hidden)", allowed)
    return key


def _make_key(path: Path) -> None:
    """Write a new key beside its place and give it its name: of two processes that start together, one makes the key."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".secret-key-")
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
            file.flush()
            os.fsync(file.fileno())
        # Unlike renaming, linking never replaces a key that another process has made meanwhile.
        os.link(beside, path)
    except FileExistsError:
        return
    finally:
        Path(beside).unlink()
