"""Making the data directory."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from hamseda.project.settings.data_directory import make_directory, unusable
from hamseda.project.settings.reader import SettingError


def test_make_directory_makes_those_above_too_and_may_be_repeated(tmp_path):
    for _ in range(2):
        make_directory(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_make_directory_where_a_file_lies_is_refused(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SettingError, match=r"HAMSEDA_DATA_DIR is set to .* may write to \(here: not a directory\)"):
        make_directory(tmp_path / "file" / "data")


def test_unusable_place_on_a_full_disk_is_told_with_the_reason():
    full = OSError(errno.ENOSPC, "No space left on device")
    assert str(unusable(Path("/data"), full)) == (
        "HAMSEDA_DATA_DIR is set to '/data', but must be a directory this user may write to (here: no space left on device)."
    )
