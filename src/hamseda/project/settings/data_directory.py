"""Makes the directory of data when it is first needed; what keeps it from being made is told in one sentence."""

from __future__ import annotations

from pathlib import Path

from hamseda.project.settings.reader import DATA_DIRECTORY, SettingError


def make_directory(directory: Path) -> None:
    """Make a directory and those above it; raise `SettingError` when that cannot be done."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unusable(directory, error) from error


def unusable(path: Path, error: OSError) -> SettingError:
    """Return the refusal of a place on disk, with the system's own reason."""
    reason = (error.strerror or type(error).__name__).lower()
    return SettingError(DATA_DIRECTORY.variable, str(path), f"{DATA_DIRECTORY.allowed} (here: {reason})")
