"""The parent: starts again what ends, gives up what ends again and again, leaves nothing behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
from pathlib import Path

import pytest
from tests.processes import descendants_of, is_running, wait_until
from tests.project.serving.children_to_try import supervise

STOPS = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP]


@pytest.fixture
def start_parent(tmp_path):
    """Start a parent of children that do the named works."""
    parents = []

    def start(*words: str, stop_within: float = 10.0, is_ready: bool = True):
        # A fresh interpreter: the parent forks, and must have no threads of pytest's when it does.
        parent = multiprocessing.get_context("spawn").Process(
            target=supervise, args=(tmp_path, list(words), stop_within, is_ready)
        )
        parent.start()
        parents.append(parent)
        return parent

    yield start
    for parent in parents:
        parent.kill()
        parent.join()


def noted(directory: Path, word: str) -> list[int]:
    return sorted(int(path.name.rpartition("-")[2]) for path in directory.glob(f"{word}-*"))


@pytest.mark.parametrize("number", STOPS)
def test_parent_told_to_stop_ends_its_children(start_parent, tmp_path, number):
    parent = start_parent("live", "live")
    wait_until(lambda: len(noted(tmp_path, "living")) == 2 and noted(tmp_path, "ready"))
    os.kill(parent.pid, number)
    parent.join(20)
    assert (tmp_path / "outcome").read_text() == "stopped"
    assert [pid for pid in noted(tmp_path, "living") if is_running(pid)] == []


def test_parent_whose_child_is_killed_starts_it_again(start_parent, tmp_path):
    start_parent("live")
    wait_until(lambda: noted(tmp_path, "living"))
    os.kill(noted(tmp_path, "living")[0], signal.SIGKILL)
    wait_until(lambda: len(noted(tmp_path, "living")) == 2)
    assert sum(is_running(pid) for pid in noted(tmp_path, "living")) == 1


def test_parent_whose_child_ends_again_and_again_stops_with_a_sentence(start_parent, tmp_path):
    parent = start_parent("live", "end")
    parent.join(20)
    assert (tmp_path / "outcome").read_text() == ("the end ended again and again (code 3); what it said last stands above.")
    assert len(noted(tmp_path, "ended")) == 3
    assert [pid for pid in noted(tmp_path, "living") if is_running(pid)] == []


def test_parent_whose_child_ends_before_the_site_answered_tries_once_more_and_stops(start_parent, tmp_path):
    parent = start_parent("end", is_ready=False)
    parent.join(20)
    assert "the end ended before the site answered (code 3)" in (tmp_path / "outcome").read_text()
    assert len(noted(tmp_path, "ended")) == 2


def test_parent_with_a_child_that_will_not_stop_kills_it_and_its_own_child(start_parent, tmp_path):
    parent = start_parent("live stubbornly", stop_within=0.3)
    wait_until(lambda: len(noted(tmp_path, "living")) == 2)
    parent.terminate()
    parent.join(20)
    assert (tmp_path / "outcome").read_text() == "stopped"
    wait_until(lambda: not any(map(is_running, noted(tmp_path, "living"))))


def test_parent_killed_outright_takes_its_children_along(start_parent, tmp_path):
    parent = start_parent("live", "live")
    wait_until(lambda: len(noted(tmp_path, "living")) == 2)
    family = descendants_of(parent.pid)
    parent.kill()
    wait_until(lambda: not any(map(is_running, family)))
    assert sorted(family) == noted(tmp_path, "living")
