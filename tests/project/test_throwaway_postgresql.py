"""The throw-away PostgreSQL answers while its block runs and leaves nothing behind."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest

from hamseda.project.throwaway_postgresql import CannotStartPostgreSQL, find_programs, throwaway_postgresql


def _directory_of(address: str) -> Path:
    return Path(unquote(urlsplit(address).netloc.rpartition("@")[2]))


def test_throwaway_postgresql_while_it_runs_answers_and_then_is_gone() -> None:
    with throwaway_postgresql() as address:
        directory = _directory_of(address)
        with psycopg.connect(address) as connection:
            row = connection.execute("SELECT 6 * 7").fetchone()
        assert row == (42,)
    assert not directory.exists()


def test_throwaway_postgresql_when_the_block_fails_is_gone_too() -> None:
    places: list[Path] = []

    def fail_inside() -> None:
        with throwaway_postgresql() as address:
            places.append(_directory_of(address))
            raise LookupError("inside")

    with pytest.raises(LookupError, match="inside"):
        fail_inside()
    assert [place.exists() for place in places] == [False]


def test_find_programs_without_initdb_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    monkeypatch.setattr(Path, "glob", lambda self, pattern: iter(()))
    with pytest.raises(CannotStartPostgreSQL, match="install the package postgresql"):
        find_programs()
