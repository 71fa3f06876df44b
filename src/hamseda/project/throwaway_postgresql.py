"""A PostgreSQL server of one's own for as long as a test or benchmark runs: a directory, a socket, nothing else."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote


class CannotStartPostgreSQL(RuntimeError):
    """PostgreSQL's programs are not installed, or would not start."""


@contextmanager
def throwaway_postgresql() -> Iterator[str]:
    """Start a server on a socket in a temporary directory, yield its DATABASE_URL, and remove everything after.

    Raises `CannotStartPostgreSQL` when the server's programs are missing. Nothing it holds outlives the block, so it runs
    without flushing to disk.
    """
    programs = find_programs()
    directory = Path(tempfile.mkdtemp(prefix="hamseda-pg-"))
    user = _unprivileged_user(directory)
    data = directory / "data"
    try:
        _run(user, [programs / "initdb", "-D", data, "-A", "trust", "-U", "hamseda", "-E", "UTF8", "--no-locale", "--no-sync"])
        unflushed = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        options = f"-k {directory} -c listen_addresses='' {unflushed} -c max_connections=60"
        _run(user, [programs / "pg_ctl", "-D", data, "-l", directory / "log", "-w", "-o", options, "start"])
        try:
            yield f"postgresql://hamseda@{quote(str(directory), safe='')}/postgres"
        finally:
            _run(user, [programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def find_programs() -> Path:
    """Return the directory of initdb and pg_ctl: on the path, or where Debian puts them."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if not versions:
        raise CannotStartPostgreSQL("no initdb was found; on Debian, install the package postgresql.")
    return versions[-1].parent


def _unprivileged_user(directory: Path) -> str | None:
    """Return the account to run as when this is root, which PostgreSQL refuses, and hand it the directory."""
    if os.geteuid() != 0:
        return None
    try:
        account = pwd.getpwnam("postgres")
    except KeyError as error:
        raise CannotStartPostgreSQL("PostgreSQL will not run as root and there is no account named postgres.") from error
    os.chown(directory, account.pw_uid, account.pw_gid)
    directory.chmod(0o755)
    return account.pw_name


def _run(user: str | None, command: list[str | Path]) -> None:
    """Run one of PostgreSQL's programs, as another account when asked."""
    words = [str(word) for word in command]
    if user:
        words = ["runuser", "-u", user, "--", *words]
    # The server inherits the pipes; DEVNULL keeps `pg_ctl start` from waiting for it to close them.
    done = subprocess.run(
        words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=False, cwd="/"
    )
    if done.returncode:
        raise CannotStartPostgreSQL(f"{Path(str(command[0])).name} ended with code {done.returncode}.")
