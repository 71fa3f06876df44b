"""The one typed reader of the environment: every setting, its default, what is allowed, and a clear refusal."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar
from urllib.parse import unquote, urlsplit

from hamseda.project.settings.locations import DEFAULT_DATA_DIRECTORY

Value = TypeVar("Value")


class SettingError(ValueError):
    """A setting holds a value the product cannot work with.

    Carries the variable's name, the value found and what is allowed, so that the start can stop with one sentence.
    """

    def __init__(self, variable: str, value: str, allowed: str) -> None:
        self.variable = variable
        self.value = value
        self.allowed = allowed
        super().__init__(f"{variable} is set to {value!r}, but must be {allowed}.")


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """One variable of the environment: how it is read and what it means."""

    variable: str
    default: str
    allowed: str
    meaning: str
    read: Callable[[str], Value]
    is_secret: bool = False

    def value_in(self, environment: Mapping[str, str]) -> Value:
        """Read the variable, or its default; raise `SettingError` when the value is not allowed."""
        raw = environment.get(self.variable, "").strip() or self.default
        try:
            return self.read(raw)
        except (ValueError, OSError) as error:
            raise SettingError(self.variable, "(hidden)" if self.is_secret else raw, self.allowed) from error


@dataclass(frozen=True, slots=True)
class Database:
    """Where the records are kept: `vendor` is sqlite or postgresql; the rest as Django's DATABASES wants it."""

    vendor: str
    name: str
    user: str = ""
    password: str = ""
    host: str = ""
    port: str = ""


def read_switch(raw: str) -> bool:
    """Read yes or no."""
    answers = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
    return answers[raw.lower()] if raw.lower() in answers else _refuse()


def _refuse() -> bool:
    raise ValueError


def whole_number_between(low: int, high: int) -> Callable[[str], int]:
    """Return a reader of whole numbers from `low` to `high`, both included."""

    def read(raw: str) -> int:
        if not raw.isascii() or not low <= int(raw) <= high:
            raise ValueError(raw)
        return int(raw)

    return read


def one_of(*choices: str) -> Callable[[str], str]:
    """Return a reader that accepts exactly the named words."""

    def read(raw: str) -> str:
        if raw not in choices:
            raise ValueError(raw)
        return raw

    return read


def read_words(raw: str) -> tuple[str, ...]:
    """Read names separated by commas."""
    return tuple(word.strip() for word in raw.split(",") if word.strip())


def read_path(raw: str) -> Path:
    """Read a path; a leading ~ is the home directory."""
    return Path(raw).expanduser().resolve()


def read_name(raw: str) -> str:
    """Read a host name or address."""
    if not re.fullmatch(r"[A-Za-z0-9.:\-_\[\]]+", raw):
        raise ValueError(raw)
    return raw


def read_database(raw: str) -> Database:
    """Read a database address: `sqlite` (embedded), `sqlite:///PATH` or `postgresql://USER:PASSWORD@HOST:PORT/NAME`."""
    if raw == "sqlite":
        return Database(vendor="sqlite", name="")
    parts = urlsplit(raw)
    if parts.scheme == "sqlite" and parts.path and not parts.netloc:
        return Database(vendor="sqlite", name=unquote(parts.path))
    if parts.scheme not in {"postgres", "postgresql"} or len(parts.path) < 2:
        raise ValueError(raw)
    # A socket directory may stand in the host's place, percent-encoded: postgresql://user@%2Fvar%2Frun/name
    return Database(
        vendor="postgresql",
        name=unquote(parts.path[1:]),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        host=_host_of(parts.netloc),
        port=str(parts.port or ""),
    )


def _host_of(location: str) -> str:
    """Take the host from a network location, keeping the case of a socket directory."""
    host = location.rpartition("@")[2]
    return unquote(re.sub(r":\d*$", "", host)).strip("[]")


HOST = Setting(
    "HOST", "localhost", "a host name or address, such as localhost or 0.0.0.0", "Address the web server listens on.", read_name
)
PORT = Setting(
    "PORT", "8000", "a whole number from 1 to 65535", "Port the web server listens on.", whole_number_between(1, 65535)
)
DATABASE_URL = Setting(
    "DATABASE_URL",
    "sqlite",
    "sqlite, sqlite:///PATH or postgresql://USER:PASSWORD@HOST:PORT/NAME",
    "Where the records are kept; `sqlite` is the embedded database in the data directory.",
    read_database,
    is_secret=True,
)
DATA_DIRECTORY = Setting(
    "HAMSEDA_DATA_DIR",
    str(DEFAULT_DATA_DIRECTORY),
    "a directory this user may write to",
    "Directory of the embedded database, uploaded files and the secret key.",
    read_path,
)
CITY = Setting(
    "HAMSEDA_CITY", "mashhad", "the name of a directory under cities/, or a path to one", "City that `hamseda demo` loads.", str
)
LANGUAGE = Setting(
    "HAMSEDA_LANGUAGE", "fa", "fa or en", "Language of pages until a person chooses another.", one_of("fa", "en")
)
TIME_ZONE = Setting(
    "HAMSEDA_TIME_ZONE", "Asia/Tehran", "an IANA time zone, such as Asia/Tehran", "Time zone in which times are shown.", str
)
WORKERS = Setting("HAMSEDA_WORKERS", "2", "a whole number from 1 to 64", "Web server processes.", whole_number_between(1, 64))
ALLOWED_HOSTS = Setting(
    "HAMSEDA_ALLOWED_HOSTS",
    "localhost,127.0.0.1,[::1]",
    "host names separated by commas",
    "Names under which the site may be asked for.",
    read_words,
)
IS_BEHIND_HTTPS = Setting(
    "HAMSEDA_HTTPS",
    "no",
    "yes or no",
    "Whether people reach the site over HTTPS; cookies, redirects and HSTS follow.",
    read_switch,
)
SECRET_KEY = Setting(
    "HAMSEDA_SECRET_KEY",
    "",
    "at least 50 characters",
    "Key that signs sessions; made and kept in the data directory when not given.",
    str,
    is_secret=True,
)
IS_DEBUGGING = Setting("HAMSEDA_DEBUG", "no", "yes or no", "Show technical error pages; for development only.", read_switch)
LOG_LEVEL = Setting(
    "HAMSEDA_LOG_LEVEL",
    "INFO",
    "DEBUG, INFO, WARNING or ERROR",
    "Least severity that is logged.",
    one_of("DEBUG", "INFO", "WARNING", "ERROR"),
)
LOG_FORMAT = Setting(
    "HAMSEDA_LOG_FORMAT", "json", "json or text", "Form of the log lines on standard error.", one_of("json", "text")
)
UPLOAD_LIMIT = Setting(
    "HAMSEDA_UPLOAD_LIMIT_MB",
    "10",
    "a whole number from 1 to 100",
    "Largest upload accepted, in megabytes.",
    whole_number_between(1, 100),
)

ALL_SETTINGS: tuple[Setting[object], ...] = (
    HOST, PORT, DATABASE_URL, DATA_DIRECTORY, CITY, LANGUAGE, TIME_ZONE, WORKERS, ALLOWED_HOSTS, IS_BEHIND_HTTPS, SECRET_KEY,
    IS_DEBUGGING, LOG_LEVEL, LOG_FORMAT, UPLOAD_LIMIT,
)  # fmt: skip
