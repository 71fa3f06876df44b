"""Worker processes that share the test's database, and a moment to count from."""

from __future__ import annotations

import logging
import multiprocessing
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from multiprocessing.context import BaseContext
from multiprocessing.forkserver import ensure_running
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from tests.background.worker_process import work
from tests.live_site import database_address
from tests.processes import LONGEST

ROOT = Path(__file__).resolve().parents[2]
QUICK = ["--poll", "0.05", "--heartbeat", "0.1", "--dead-after", "0.6"]

StartWorker = Callable[..., BaseProcess]


@pytest.fixture
def now() -> datetime:
    """Return the moment the test plays at."""
    return datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def fork_server(django_db_setup: None) -> BaseContext:
    """Make a process that has Django loaded and this test database chosen, from which workers fork at once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", database_address())
        patch.setenv("DJANGO_SETTINGS_MODULE", "hamseda.project.settings.product")
        patch.setenv("PYTHONPATH", str(ROOT))
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.background.worker_process"])
        ensure_running()
    return context


@pytest.fixture
def start_worker(transactional_db: None, fork_server: BaseContext) -> Iterator[StartWorker]:
    """Start `hamseda worker` processes on the test database; whatever still runs at the end is killed."""
    started = []

    def start(*words: str) -> BaseProcess:
        process = fork_server.Process(target=work, args=([*QUICK, *words],))
        process.start()
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.join(LONGEST)


def exit_of(process: BaseProcess, within: float = LONGEST) -> int | None:
    """Wait for a process to end and return its exit code."""
    process.join(within)
    return process.exitcode


@pytest.fixture(autouse=True)
def speaking_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the room's log be heard: whatever a test before this one told logging to keep to itself."""
    logger = logging.getLogger("hamseda.background")
    monkeypatch.setattr(logger, "disabled", False)
    monkeypatch.setattr(logger, "propagate", True)
    monkeypatch.setattr(logger.manager, "disable", logging.NOTSET)
    logger.manager._clear_cache()  # type: ignore[attr-defined]
