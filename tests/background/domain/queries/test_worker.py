"""Which workers are alive."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hamseda.background.domain.queries.worker import LONGEST_SILENCE, workers_alive
from hamseda.background.domain.worker import sign_in_worker

SECOND = timedelta(seconds=1)


@pytest.mark.django_db
def test_workers_alive_are_those_seen_within_the_longest_silence(now):
    worker = sign_in_worker(at=now)
    assert list(workers_alive(at=now + LONGEST_SILENCE)) == [worker]
    assert list(workers_alive(at=now + LONGEST_SILENCE + SECOND)) == []
