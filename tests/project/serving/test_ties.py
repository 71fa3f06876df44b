"""A tie to a parent that has gone already is noticed."""

from __future__ import annotations

import multiprocessing
import signal

from hamseda.project.serving.ties import die_with_parent


def tie_to_nobody() -> None:
    """Tie this process to a parent that is not its own."""
    die_with_parent(1, signal.SIGKILL)


def test_process_whose_parent_ended_before_the_tie_ends_too():
    orphan = multiprocessing.get_context("spawn").Process(target=tie_to_nobody)
    orphan.start()
    orphan.join(30)
    assert orphan.exitcode == -signal.SIGKILL
