"""Lets the web processes of one start of the server count together: each writes into files of one directory.

This must happen before the counting library is imported, because it chooses then where it counts. The directory belongs to
one start of the server; the next one clears away what earlier starts left.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

# The counting library's own variable; not a setting of ours.
DIRECTORY_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"


def share_counters(data_directory: Path, *, server: int | None = None) -> None:
    """Choose the directory of the server this process belongs to (its parent), and clear those of servers that have ended."""
    if DIRECTORY_VARIABLE in os.environ:
        return
    shelf = data_directory / "metrics"
    mine = shelf / str(server or os.getppid())
    mine.mkdir(parents=True, exist_ok=True)
    os.environ[DIRECTORY_VARIABLE] = str(mine)
    for other in shelf.iterdir():
        if other.name.isdigit() and not _is_running(int(other.name)):
            shutil.rmtree(other, ignore_errors=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
