"""Django's DATABASES for the two databases the product runs on, with what makes each durable and quick."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hamseda.project.settings.data_directory import make_directory
from hamseda.project.settings.reader import Database

# WAL lets pages be read while something is written; a busy database is waited for, not refused.
SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; "
    "PRAGMA mmap_size=268435456; PRAGMA cache_size=-32000;"
)


def database_settings(database: Database, data_directory: Path) -> dict[str, dict[str, Any]]:
    """Return Django's DATABASES for one database; the embedded one lies in the data directory."""
    if database.vendor == "postgresql":
        return {"default": _postgresql(database)}
    path = Path(database.name) if database.name else data_directory / "hamseda.sqlite3"
    make_directory(path.parent)
    return {"default": _sqlite(path)}


def _sqlite(path: Path) -> dict[str, Any]:
    # IMMEDIATE: a transaction that will write takes its turn at the start, so it never fails half-way for a lock.
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": SQLITE_START},
    }


def _postgresql(database: Database) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database.name,
        "USER": database.user,
        "PASSWORD": database.password,
        "HOST": database.host,
        "PORT": database.port,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(database.options),
    }
