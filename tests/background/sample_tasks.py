"""Tasks the tests of background work carry out; their effects are rows and files a test can count."""

from __future__ import annotations

import os
import signal
import sys
import time
from datetime import timedelta
from pathlib import Path

from django.contrib.auth.models import Group

from hamseda.background.domain.durable_task import PermanentFailure, durable_task

QUICKLY = timedelta(milliseconds=1)


@durable_task(label="Write a row", limit=3, first_pause=QUICKLY, longest_pause=QUICKLY)
def write_row(name: str) -> str:
    """Write a row once, however often it is called."""
    Group.objects.get_or_create(name=name)
    return name


@durable_task(label="Fail", limit=3, first_pause=QUICKLY, longest_pause=QUICKLY)
def fail(message: str) -> None:
    """Fail each time."""
    raise OSError(message)


@durable_task(label="Fail for good", limit=3)
def fail_for_good(message: str) -> None:
    """Fail in a way that no other try would mend."""
    raise PermanentFailure(message)


@durable_task(label="Leave", limit=2, first_pause=QUICKLY, longest_pause=QUICKLY)
def leave() -> None:
    """Try to end the worker."""
    sys.exit("I leave")


@durable_task(label="Return a set")
def return_a_set() -> set[int]:
    """Return what is no JSON value."""
    return {1}


@durable_task(label="Die", limit=3, first_pause=QUICKLY, longest_pause=QUICKLY)
def die_half_way(directory: str, deaths: int) -> None:
    """Write the first half, die with the process the first few times, then write the second half."""
    trace = Path(directory)
    attempt = len(list(trace.glob("attempt-*"))) + 1
    (trace / f"attempt-{attempt}").touch()
    Group.objects.get_or_create(name="first half")
    if attempt <= deaths:
        os.kill(os.getpid(), signal.SIGKILL)
    Group.objects.get_or_create(name="second half")


@durable_task(label="Take long", limit=3, first_pause=QUICKLY, longest_pause=QUICKLY)
def take_long(directory: str, seconds: float) -> None:
    """Say that it has begun, take its time, and say that it has ended."""
    begun = Path(directory) / f"begun-{os.getpid()}"
    begun.touch()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.02)
    (Path(directory) / f"ended-{os.getpid()}").touch()
