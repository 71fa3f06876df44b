"""Every setting: what is accepted, and the one sentence with which everything else is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.project.settings import reader
from hamseda.project.settings.reader import ALL_SETTINGS, Database, Setting, SettingError, read_database


def refusal_of(setting: Setting, raw: str) -> str:
    with pytest.raises(SettingError) as refusal:
        setting.value_in({setting.variable: raw})
    return str(refusal.value)


@pytest.mark.parametrize("setting", ALL_SETTINGS, ids=lambda setting: setting.variable)
def test_setting_that_is_absent_or_blank_has_its_default(setting, tmp_path, monkeypatch):
    assert setting.value_in({}) == setting.value_in({setting.variable: "  "})


@pytest.mark.parametrize(
    ("setting", "raw", "value"),
    [
        (reader.PORT, "9000", 9000),
        (reader.HOST, "0.0.0.0", "0.0.0.0"),
        (reader.TIME_ZONE, "Europe/London", "Europe/London"),
        (reader.IS_DEBUGGING, "Yes", True),
        (reader.IS_BEHIND_HTTPS, "off", False),
        (reader.ALLOWED_HOSTS, "desk.example , localhost", ("desk.example", "localhost")),
        (reader.LANGUAGE, "en", "en"),
        (reader.DATA_DIRECTORY, "~/somewhere/new", Path.home() / "somewhere" / "new"),
    ],
)
def test_setting_with_an_allowed_value_is_read(setting, raw, value):
    assert setting.value_in({setting.variable: raw}) == value


@pytest.mark.parametrize(
    ("setting", "raw"),
    [
        (reader.PORT, "0"), (reader.PORT, "65536"), (reader.PORT, "8_000"), (reader.PORT, "۸۰۰۰"), (reader.PORT, "9" * 40),
        (reader.HOST, "a b"), (reader.TIME_ZONE, "Asia/Mashhad"), (reader.TIME_ZONE, "../../etc/passwd"),
        (reader.TIME_ZONE, "Asia"), (reader.IS_DEBUGGING, "perhaps"), (reader.ALLOWED_HOSTS, ", ,"), (reader.LANGUAGE, "ar"),
        (reader.LOG_LEVEL, "debug"), (reader.UPLOAD_LIMIT, "1.5"), (reader.WORKERS, "-1"),
    ],
)  # fmt: skip
def test_setting_with_a_wrong_value_names_variable_value_and_what_is_allowed(setting, raw):
    assert refusal_of(setting, raw) == f"{setting.variable} is set to {raw!r}, but must be {setting.allowed}."


@given(st.text(max_size=60))
def test_settings_with_any_text_are_read_or_refused_in_one_sentence(raw):
    for setting in ALL_SETTINGS:
        try:
            setting.value_in({setting.variable: raw})
        except SettingError as refusal:
            assert (refusal.variable, refusal.allowed) == (setting.variable, setting.allowed)


@pytest.mark.parametrize(
    ("raw", "database"),
    [
        ("sqlite", Database("sqlite", "")),
        ("sqlite:///tmp/a%20b.sqlite3", Database("sqlite", "/tmp/a b.sqlite3")),
        ("postgresql://db.example/desk", Database("postgresql", "desk", host="db.example")),
        ("postgres://me:p%40ss@db.example:5433/desk", Database("postgresql", "desk", "me", "p@ss", "db.example", "5433")),
        ("postgresql://me@%2Fvar%2Frun%2FPG/desk", Database("postgresql", "desk", "me", "", "/var/run/PG")),
        ("postgresql://me@[::1]:5432/desk", Database("postgresql", "desk", "me", "", "::1", "5432")),
        (
            "postgresql://me@db.example/desk?sslmode=verify-full&sslrootcert=/etc/ca.pem",
            Database("postgresql", "desk", "me", "", "db.example", "", (("sslmode", "verify-full"), ("sslrootcert", "/etc/ca.pem"))),
        ),
    ],
)  # fmt: skip
def test_database_address_that_is_right_is_taken_apart(raw, database):
    assert read_database(raw) == database


@pytest.mark.parametrize(
    "raw",
    [
        "mysql://me:secret@here/desk",
        "postgresql://me:secret@here",
        "postgresql://me:secret@here/",
        "postgresql://me:secret@here/a/b",
        "postgresql://me:secret@here:port/desk",
        "postgresql://me:sec#ret@here/desk",
        "postgresql://me:secret@here/desk?sslmod=require",
        "postgres:me:secret",
        "secret",
    ],
)
def test_database_address_that_is_wrong_is_refused_without_repeating_it(raw):
    with pytest.raises(SettingError) as refusal:
        reader.DATABASE_URL.value_in({"DATABASE_URL": raw})
    assert str(refusal.value) == f"DATABASE_URL is set to '(hidden)', but must be {reader.DATABASE_URL.allowed}."
    assert refusal.value.__cause__ is None


@pytest.mark.parametrize("raw", ["sqlite:///", "sqlite://here/desk", "sqlite:///:memory:", "sqlite:///tmp", "sqlite:///a?b=c"])
def test_embedded_database_that_cannot_be_is_refused(raw):
    assert refusal_of(reader.DATABASE_URL, raw).startswith(f"DATABASE_URL is set to {raw!r}, but must be sqlite, ")


def test_data_directory_below_a_file_is_refused(tmp_path):
    (tmp_path / "file").touch()
    assert refusal_of(reader.DATA_DIRECTORY, str(tmp_path / "file" / "data")).startswith("HAMSEDA_DATA_DIR is set to ")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_data_directory_that_may_not_be_written_is_refused(tmp_path):
    tmp_path.chmod(0o500)
    assert refusal_of(reader.DATA_DIRECTORY, str(tmp_path)).endswith("but must be a directory this user may write to.")


@pytest.mark.parametrize(
    ("raw", "kind", "port", "user"),
    [
        ("files", "files", 0, ""),
        ("console", "console", 0, ""),
        ("smtp://mail.example.org/desk@example.org", "smtp", 25, ""),
        ("smtp://a%40b:p%2Fw@mail.example.org/desk@example.org", "smtp", 587, "a@b"),
        ("smtps://u:p@mail.example.org:4465/desk@example.org", "smtps", 4465, "u"),
    ],
)
def test_mail_reads_where_letters_go(raw, kind, port, user):
    mail = reader.MAIL.value_in({"HAMSEDA_MAIL": raw})
    assert (mail.kind, mail.port, mail.user) == (kind, port, user)


@pytest.mark.parametrize(
    "raw", ["post", "smtp://", "smtp://mail.example.org", "http://mail.example.org/a@b", "smtp://m:99999/a@b"]
)
def test_mail_that_leads_nowhere_is_refused_without_showing_it(raw):
    with pytest.raises(SettingError) as refusal:
        reader.MAIL.value_in({"HAMSEDA_MAIL": raw})
    assert str(refusal.value).startswith("HAMSEDA_MAIL is set to '(hidden)', but must be files, console")
