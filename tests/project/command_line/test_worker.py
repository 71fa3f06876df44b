"""`hamseda worker` from the command line."""

from __future__ import annotations

import subprocess

import pytest
from tests.live_site import HAMSEDA, database_address, environment_for

from hamseda.background.domain.queries.run import recent_tasks
from hamseda.background.models import Worker
from hamseda.background.tasks import prune


@pytest.mark.django_db(transaction=True)
def test_worker_until_idle_carries_out_what_waits_and_signs_out(tmp_path):
    prune.enqueue()
    environment = environment_for(tmp_path, database_address())
    done = subprocess.run([*HAMSEDA, "worker", "--until-idle"], env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")
    assert [run.result.return_value for run in recent_tasks()] == [0]
    assert Worker.objects.get().stopped_at is not None


@pytest.mark.parametrize(
    ("database", "words", "sentence"),
    [
        ("sqlite", [], "hamseda: the database lacks"),
        ("mysql://here/db", [], "hamseda: DATABASE_URL is set to '(hidden)', but must be sqlite, "),
    ],
)
def test_worker_that_cannot_run_says_why_in_one_line(tmp_path, database, words, sentence):
    done = subprocess.run([*HAMSEDA, "worker", *words], env=environment_for(tmp_path, database), capture_output=True, text=True)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert done.stderr.startswith(sentence)


@pytest.mark.django_db(transaction=True)
def test_worker_that_would_take_the_living_for_dead_is_refused(tmp_path):
    environment = environment_for(tmp_path, database_address())
    done = subprocess.run(
        [*HAMSEDA, "worker", "--heartbeat", "5", "--dead-after", "9"], env=environment, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (
        2,
        "hamseda: --dead-after 9 is too short beside --heartbeat 5: a worker may be taken for dead only after two missed "
        "heartbeats.\n",
    )
