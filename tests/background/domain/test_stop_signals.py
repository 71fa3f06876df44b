"""Hearing signals: idle, in a task, and leaving things as they were."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from hamseda.background.domain.stop_signals import StopNow, StopSignals


def send_soon(number: signal.Signals, seconds: float = 0.05) -> None:
    threading.Timer(seconds, os.kill, (os.getpid(), number)).start()


def test_sleep_is_cut_short_by_a_signal():
    began = time.monotonic()
    with StopSignals(grace=1) as signals:
        send_soon(signal.SIGTERM)
        signals.sleep(20)
        assert signals.is_stopping
    assert time.monotonic() - began < 10


def test_task_told_to_stop_without_grace_is_ended_at_once():
    with StopSignals(grace=0) as signals:
        send_soon(signal.SIGTERM)
        with pytest.raises(StopNow), signals.during_task():
            time.sleep(20)


def test_task_told_to_stop_ends_itself_within_the_grace():
    with StopSignals(grace=20) as signals:
        send_soon(signal.SIGTERM)
        with signals.during_task():
            time.sleep(0.2)
        assert signals.is_stopping


def test_handlers_are_as_before_afterwards():
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGALRM)
    with StopSignals(grace=1):
        pass
    assert (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGALRM)) == before
