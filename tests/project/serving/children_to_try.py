"""Parents and children the tests of the supervisor try, each in a process of its own."""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from pathlib import Path

from hamseda.project.serving.child import Child
from hamseda.project.serving.supervisor import CannotGoOn, Supervisor


def note(directory: Path, word: str) -> None:
    """Leave a file that says which process did what."""
    (directory / f"{word}-{os.getpid()}").touch()


def live(directory: Path) -> None:
    """Live until killed."""
    note(directory, "living")
    while True:
        time.sleep(60)


def live_stubbornly(directory: Path) -> None:
    """Live, with a child of one's own, and listen to no request to stop."""
    import signal

    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if os.fork() == 0:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    live(directory)


def end(directory: Path) -> None:
    """End at once with an error."""
    note(directory, "ended")
    sys.exit(3)


WORKS = {"live": live, "live stubbornly": live_stubbornly, "end": end}


def supervise(directory: Path, words: list[str], stop_within: float, is_ready: bool = True) -> None:
    """Be the parent of children that do these works; write down how it ended."""
    children = [Child(word, partial(WORKS[word], directory), stop_within=stop_within, pauses=(0.0, 0.01)) for word in words]
    supervisor = Supervisor(children, is_answering=lambda: is_ready, on_ready=partial(note, directory, "ready"))
    try:
        supervisor.run()
        outcome = "stopped"
    except CannotGoOn as error:
        outcome = str(error)
    (directory / "outcome").write_text(outcome)
