"""Processes of one server count together; what earlier starts left is cleared away."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hamseda.project.shared_counters import DIRECTORY_VARIABLE, share_counters

COUNT = """
from pathlib import Path
import sys
from hamseda.project.shared_counters import share_counters
share_counters(Path(sys.argv[1]))
from hamseda.project.metrics import expose_metrics, observe_request
observe_request(view="civic:unit_list", method="GET", status=200, seconds=0.01)
print(expose_metrics({"ready": 2}).decode())
"""


def run(directory: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if key != DIRECTORY_VARIABLE}
    done = subprocess.run(
        [sys.executable, "-c", COUNT, str(directory)], capture_output=True, text=True, check=True, env=environment
    )
    return done.stdout


def test_two_processes_of_one_server_are_added_up(tmp_path: Path):
    run(tmp_path)
    told = run(tmp_path)
    assert 'hamseda_requests_total{method="GET",status="200",view="civic:unit_list"} 2.0' in told.splitlines()
    assert 'hamseda_tasks{state="ready"} 2.0' in told.splitlines()


def test_share_counters_clears_what_ended_servers_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left, other = tmp_path / "metrics" / str(ended.pid), tmp_path / "metrics" / "notes"
    left.mkdir(parents=True)
    other.mkdir()
    monkeypatch.delenv(DIRECTORY_VARIABLE, raising=False)
    share_counters(tmp_path)
    assert (left.exists(), other.exists(), Path(os.environ[DIRECTORY_VARIABLE]).is_dir()) == (False, True, True)
    monkeypatch.delenv(DIRECTORY_VARIABLE)


def test_share_counters_keeps_a_directory_chosen_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(DIRECTORY_VARIABLE, "/elsewhere")
    share_counters(tmp_path)
    assert (os.environ[DIRECTORY_VARIABLE], (tmp_path / "metrics").exists()) == ("/elsewhere", False)
