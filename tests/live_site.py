"""A whole site for the journeys: `hamseda serve` in processes of its own, over a fresh copy of the demo city.

Nothing is replaced: the web server, the background worker, the middleware and the content security policy are those that
people meet. A journey talks to it as a browser does, or through the command line.
"""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
from django.db import connection

LONGEST_START = 60.0
LONGEST_STOP = 15.0


@dataclass(frozen=True)
class LiveSite:
    """One site that answers: where, and how to run further commands on it."""

    address: str
    environment: dict[str, str]

    def hamseda(self, *words: str) -> str:
        """Run a subcommand on this site's data and return what it wrote; fail with its complaint."""
        return run_hamseda(self.environment, *words)


def run_hamseda(environment: dict[str, str], *words: str) -> str:
    """Run `hamseda` with an environment of its own."""
    done = subprocess.run([*HAMSEDA, *words], env=environment, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode:
        raise AssertionError(f"hamseda {' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


# The console script may not be on the path of whoever runs the tests; the module always is.
HAMSEDA = [sys.executable, "-c", "from hamseda.project.command_line import main; main()"]


def database_address() -> str:
    """Return the database of the tests themselves as DATABASE_URL has it."""
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite://{quote(str(settings['NAME']))}"
    return f"postgresql://{settings['USER']}@{quote(settings['HOST'], safe='')}:{settings['PORT']}/{settings['NAME']}"


def environment_for(data_directory: Path, database: str, **settings: str) -> dict[str, str]:
    """Return an environment in which `hamseda` uses this data directory and database."""
    return os.environ | {
        "HAMSEDA_DATA_DIR": str(data_directory),
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "hamseda.project.settings.product",
        "PYTHONUNBUFFERED": "1",
        **settings,
    }


@dataclass(frozen=True)
class DemoCity:
    """The demo city, loaded once; every site begins with a copy of it."""

    directory: Path
    database: str

    @contextmanager
    def copy(self) -> Iterator[tuple[Path, str]]:
        """Yield the data directory and database address of a copy, which goes afterwards."""
        directory = self.directory.parent / f"site-{uuid.uuid4().hex[:8]}"
        directory.mkdir()
        shutil.copy(self.directory / "secret-key", directory)
        try:
            if self.database == "sqlite":
                source, target = (sqlite3.connect(each / "hamseda.sqlite3") for each in (self.directory, directory))
                with closing(source), closing(target):
                    source.backup(target)
                yield directory, "sqlite"
            else:
                with postgresql_copy(self.database) as database:
                    yield directory, database
        finally:
            shutil.rmtree(directory, ignore_errors=True)


def load_demo_city(directory: Path, base_database: str) -> DemoCity:
    """Make a database with the demo city in it."""
    directory.mkdir(parents=True)
    database = "sqlite" if base_database.startswith("sqlite") or not base_database else new_postgresql(base_database)
    environment = environment_for(directory, database)
    run_hamseda(environment, "manage", "migrate", "--verbosity", "0")
    run_hamseda(environment, "demo")
    return DemoCity(directory, database)


def new_postgresql(base: str, template: str = "template1") -> str:
    """Make a new database beside another one and return its address."""
    name = f"journey_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(base, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return urlunsplit(urlsplit(base)._replace(path=f"/{name}"))


@contextmanager
def postgresql_copy(source: str) -> Iterator[str]:
    """Yield the address of a copy of a database; drop it afterwards."""
    postgres = urlunsplit(urlsplit(source)._replace(path="/postgres"))
    copy = new_postgresql(postgres, template=urlsplit(source).path[1:])
    try:
        yield copy
    finally:
        with psycopg.connect(postgres, autocommit=True) as server:
            server.execute(f'DROP DATABASE "{urlsplit(copy).path[1:]}" WITH (FORCE)')


@contextmanager
def running_site(data_directory: Path, database: str, **settings: str) -> Iterator[LiveSite]:
    """Start `hamseda serve`, wait until a page answers, and stop it with everything it started."""
    port = free_port()
    environment = environment_for(data_directory, database, PORT=str(port), HAMSEDA_WORKERS="1", **settings)
    log = data_directory / "serve.log"
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen([*HAMSEDA, "serve"], env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        address = f"http://localhost:{port}"
        wait_until_it_answers(address, process, log)
        yield LiveSite(address, environment)
    finally:
        process.terminate()
        try:
            process.wait(LONGEST_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def wait_until_it_answers(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait for the first answer; fail with the server's own words when it ends or takes too long."""
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=5):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"the site did not start:\n{log.read_text(encoding='utf-8')}")
