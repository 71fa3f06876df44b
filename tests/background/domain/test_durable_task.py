"""Declaring a task."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django_tasks import task
from tests.background import sample_tasks

from hamseda.background.domain.durable_task import LIMIT, DurableTask, declaration_of, durable_task


@task
def declared_elsewhere() -> None:
    """Do nothing."""


def test_durable_task_carries_its_label_limit_and_pauses():
    write_row = sample_tasks.write_row
    assert isinstance(write_row, DurableTask)
    assert (str(write_row.label), write_row.limit, write_row.first_pause) == ("Write a row", 3, timedelta(milliseconds=1))


def test_durable_task_put_off_keeps_what_was_declared(now):
    assert sample_tasks.write_row.using(run_after=now).limit == 3


def test_durable_task_without_an_attempt_is_refused():
    with pytest.raises(ValueError, match="at least one attempt"):
        durable_task(label="Never", limit=0)


def test_declaration_of_a_task_declared_elsewhere_has_the_usual_limit():
    assert (declaration_of(declared_elsewhere).limit, declaration_of(declared_elsewhere).label) == (LIMIT, "declared_elsewhere")
