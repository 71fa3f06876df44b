"""Django's DATABASES for both databases."""

from __future__ import annotations

import pytest

from hamseda.project.settings.databases import database_settings
from hamseda.project.settings.reader import Database, SettingError


def test_embedded_database_without_a_name_lies_in_the_data_directory(tmp_path):
    default = database_settings(Database("sqlite", ""), tmp_path / "data")["default"]
    assert default["NAME"] == tmp_path / "data" / "hamseda.sqlite3"
    assert default["NAME"].parent.is_dir()
    assert "journal_mode=WAL" in default["OPTIONS"]["init_command"]


def test_embedded_database_with_a_name_lies_where_it_says(tmp_path):
    default = database_settings(Database("sqlite", str(tmp_path / "there" / "desk.sqlite3")), tmp_path / "data")["default"]
    assert (default["NAME"], (tmp_path / "data").exists()) == (tmp_path / "there" / "desk.sqlite3", False)


def test_embedded_database_in_a_place_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SettingError, match=r"file' ?.*\(here: file exists\)\.$"):
        database_settings(Database("sqlite", ""), tmp_path / "file")


def test_postgresql_is_given_everything_the_address_said(tmp_path):
    database = Database("postgresql", "desk", "me", "secret", "db.example", "5433", (("sslmode", "require"),))
    default = database_settings(database, tmp_path)["default"]
    assert [default[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")] == [
        "desk", "me", "secret", "db.example", "5433", {"sslmode": "require"},
    ]  # fmt: skip
