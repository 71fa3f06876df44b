"""The one typed reader of the environment: every setting, its default, what is allowed, and a clear refusal."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit
from zoneinfo import ZoneInfo

from hamseda.project.settings.locations import DEFAULT_DATA_DIRECTORY

Value = TypeVar("Value", covariant=True)


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
            # Without its cause where that may quote a secret.
            raise self.refusal_of(raw) from (None if self.is_secret else error)

    def refusal_of(self, raw: str) -> SettingError:
        """Return the refusal of a value; what may hold a password is not repeated."""
        return SettingError(self.variable, "(hidden)" if self.is_secret and not raw.startswith("sqlite") else raw, self.allowed)


@dataclass(frozen=True, slots=True)
class Database:
    """Where the records are kept: `vendor` is sqlite or postgresql; the rest as Django's DATABASES wants it."""

    vendor: str
    name: str
    user: str = ""
    password: str = ""
    host: str = ""
    port: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where letters go: `kind` is files, console, smtp or smtps; the rest is for a mail server."""

    kind: str
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    sender: str = ""

    @property
    def backend(self) -> str:
        """The name of Django's way of sending."""
        return {"files": "filebased", "console": "console"}.get(self.kind, "smtp")


# What may stand behind the question mark of a PostgreSQL address.
POSTGRESQL_OPTIONS = frozenset(
    {"application_name", "connect_timeout", "options", "sslcert", "sslkey", "sslmode", "sslrootcert", "target_session_attrs"}
)


def read_switch(raw: str) -> bool:
    """Read yes or no."""
    answers = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
    if raw.lower() not in answers:
        raise ValueError(raw)
    return answers[raw.lower()]


def whole_number_between(low: int, high: int) -> Callable[[str], int]:
    """Return a reader of whole numbers from `low` to `high`, both included."""

    def read(raw: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", raw) or not low <= int(raw) <= high:
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
    """Read names separated by commas, at least one."""
    words = tuple(word.strip() for word in raw.split(",") if word.strip())
    if not words:
        raise ValueError(raw)
    return words


def read_writable_directory(raw: str) -> Path:
    """Read a directory that is there and may be written to, or can be made; a leading ~ is the home directory."""
    try:
        path = Path(raw).expanduser().resolve()
    except RuntimeError as error:  # the home directory of somebody who is not here
        raise ValueError(raw) from error
    nearest = next(each for each in (path, *path.parents) if each.exists())
    if not nearest.is_dir():
        raise NotADirectoryError(nearest)
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise PermissionError(nearest)
    return path


def read_time_zone(raw: str) -> str:
    """Read the name of a time zone that is known here."""
    try:
        return ZoneInfo(raw).key
    except KeyError as error:
        raise ValueError(raw) from error


def read_mail(raw: str) -> MailServer:
    """Read where letters go: `files`, `console` or `smtp(s)://USER:PASSWORD@HOST:PORT/SENDER`."""
    if raw in ("files", "console"):
        return MailServer(raw)
    parts = urlsplit(raw)
    sender = unquote(parts.path[1:])
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname or "@" not in sender:
        raise ValueError(raw)
    port = parts.port or (465 if parts.scheme == "smtps" else 587 if parts.username else 25)
    return MailServer(parts.scheme, parts.hostname, port, unquote(parts.username or ""), unquote(parts.password or ""), sender)


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
    if parts.scheme == "sqlite" and len(parts.path) > 1 and not (parts.netloc or parts.query or parts.fragment):
        return Database(vendor="sqlite", name=_file_of(unquote(parts.path)))
    if parts.scheme in {"postgres", "postgresql"} and re.fullmatch(r"/[^/]+", parts.path) and not parts.fragment:
        return _postgresql_of(parts)
    raise ValueError(raw)


def _file_of(name: str) -> str:
    """Refuse a directory, and a database in memory, which each process would have for itself."""
    if name.endswith((":memory:", "/")) or Path(name).is_dir():
        raise ValueError(name)
    read_writable_directory(str(Path(name).parent))
    return name


def _postgresql_of(parts: SplitResult) -> Database:
    options = tuple(parse_qsl(parts.query, strict_parsing=True)) if parts.query else ()
    if not {name for name, _ in options} <= POSTGRESQL_OPTIONS:
        raise ValueError(parts.query)
    # A socket directory may stand in the host's place, percent-encoded: postgresql://user@%2Fvar%2Frun/name
    return Database(
        vendor="postgresql",
        name=unquote(parts.path[1:]),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        host=_host_of(parts.netloc),
        port=str(parts.port or ""),
        options=options,
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
    "sqlite, sqlite:///PATH (of a file in a directory this user may write to) or postgresql://USER:PASSWORD@HOST:PORT/NAME",
    "Where the records are kept; `sqlite` is the embedded database in the data directory.",
    read_database,
    is_secret=True,
)
DATA_DIRECTORY = Setting(
    "HAMSEDA_DATA_DIR",
    str(DEFAULT_DATA_DIRECTORY),
    "a directory this user may write to",
    "Directory of the embedded database, uploaded files and the secret key.",
    read_writable_directory,
)
CITY = Setting(
    "HAMSEDA_CITY", "mashhad", "the name of a directory under cities/, or a path to one", "City that `hamseda demo` loads.", str
)
LANGUAGE = Setting(
    "HAMSEDA_LANGUAGE", "fa", "fa or en", "Language of pages until a person chooses another.", one_of("fa", "en")
)
TIME_ZONE = Setting(
    "HAMSEDA_TIME_ZONE",
    "Asia/Tehran",
    "an IANA time zone, such as Asia/Tehran",
    "Time zone in which times are shown.",
    read_time_zone,
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
MAIL = Setting(
    "HAMSEDA_MAIL",
    "files",
    "files, console, smtp://USER:PASSWORD@HOST:PORT/SENDER or smtps://USER:PASSWORD@HOST:PORT/SENDER",
    "Where letters go, such as those for a forgotten password; `files` puts them into the data directory.",
    read_mail,
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
    MAIL, IS_DEBUGGING, LOG_LEVEL, LOG_FORMAT, UPLOAD_LIMIT,
)  # fmt: skip
