"""Looking at processes from outside: who descends from whom, who still runs."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

LONGEST = 30.0


def wait_until(condition: Callable[[], object], within: float = LONGEST) -> None:
    """Wait for a condition another process brings about."""
    deadline = time.monotonic() + within
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError("waited in vain")
        time.sleep(0.02)


def children_of(parent: int) -> list[int]:
    """Return the processes whose parent this is, the oldest first."""
    return sorted(pid for pid, (state, of) in _table().items() if of == parent and state != "Z")


def descendants_of(ancestor: int) -> list[int]:
    """Return the children, their children and so on."""
    return [pid for child in children_of(ancestor) for pid in (child, *descendants_of(child))]


def is_running(pid: int) -> bool:
    """Tell whether a process runs; one that has ended and waits to be collected does not."""
    return _table().get(pid, ("Z", 0))[0] != "Z"


def _table() -> dict[int, tuple[str, int]]:
    return dict(_rows())


def _rows() -> Iterator[tuple[int, tuple[str, int]]]:
    for directory in Path("/proc").iterdir():
        if directory.name.isdigit():
            try:
                state, parent = (directory / "stat").read_text().rpartition(")")[2].split()[:2]
            except OSError:
                continue
            yield int(directory.name), (state, int(parent))


def run_to_its_end(words: list[str], environment: dict[str, str]) -> tuple[int, str, str]:
    """Run a command and return its exit code and what it wrote to standard output and error."""
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout, done.stderr
