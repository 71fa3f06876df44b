"""The signing key: given, made once, never half written."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from hamseda.project.settings.reader import SettingError
from hamseda.project.settings.secret_key import SHORTEST_KEY, read_or_make_secret_key

LONG = "k" * SHORTEST_KEY


def test_key_that_is_given_is_taken_and_nothing_is_written(tmp_path):
    assert read_or_make_secret_key(LONG, tmp_path) == LONG
    assert list(tmp_path.iterdir()) == []


def test_key_that_is_too_short_is_refused_without_repeating_it(tmp_path):
    with pytest.raises(SettingError) as refusal:
        read_or_make_secret_key("short-secret", tmp_path)
    assert str(refusal.value) == "HAMSEDA_SECRET_KEY is set to '(hidden)', but must be at least 50 characters."


def test_key_that_is_made_is_kept_for_its_owner_alone(tmp_path):
    key = read_or_make_secret_key("", tmp_path / "data")
    assert read_or_make_secret_key("", tmp_path / "data") == key
    assert stat.S_IMODE((tmp_path / "data" / "secret-key").stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret-key"]


def test_key_made_by_many_at_once_is_one_key(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: read_or_make_secret_key("", tmp_path), range(32)))
    assert len(keys) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]


@pytest.mark.parametrize("content", [b"", b"torn", b"\xff\xfe"])
def test_key_file_that_is_damaged_is_refused_with_what_to_do(tmp_path, content):
    (tmp_path / "secret-key").write_bytes(content)
    with pytest.raises(SettingError, match="secret-key holds fewer: remove it, and a new key is made"):
        read_or_make_secret_key("", tmp_path)


def test_key_file_that_cannot_be_read_is_told_with_the_reason(tmp_path):
    (tmp_path / "secret-key").mkdir()
    with pytest.raises(SettingError, match=r"HAMSEDA_DATA_DIR .*secret-key'.*\(here: is a directory\)"):
        read_or_make_secret_key("", tmp_path)
