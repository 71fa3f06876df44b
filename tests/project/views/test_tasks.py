"""The page of tasks shows what was given up first, lets an administrator try again, and refuses everyone else."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.background import sample_tasks
from tests.civic.sample_city import make_person, make_unit

from hamseda.background.models import Run
from hamseda.civic.enums import Role

pytestmark = pytest.mark.django_db


def sign_in(client: Client, role: Role) -> None:
    client.cookies["hamseda_language"] = "en"
    client.force_login(make_person("anna", make_unit("pr"), role=role))


def given_up_run() -> Run:
    sample_tasks.fail.enqueue("no")
    Run.objects.update(attempts=3, given_up_at=timezone.now(), last_error="OSError: no")
    return Run.objects.get()


def test_tasks_given_up_are_shown_with_their_error_and_within_the_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    sign_in(client, Role.DIRECTOR)
    given_up_run()
    with django_assert_max_num_queries(12):
        page = client.get("/tasks/").content.decode()
    assert "OSError: no" in page
    assert "Try again</button>" not in page


def test_task_retry_by_an_administrator_lets_it_run_again(client: Client) -> None:
    sign_in(client, Role.ADMINISTRATOR)
    run = given_up_run()
    answer = client.post(f"/tasks/{run.pk}/retry/")
    run.refresh_from_db()
    assert (answer.status_code, run.given_up_at) == (302, None)


def test_task_retry_by_a_director_is_refused_and_changes_nothing(client: Client) -> None:
    sign_in(client, Role.DIRECTOR)
    run = given_up_run()
    answer = client.post(f"/tasks/{run.pk}/retry/")
    run.refresh_from_db()
    assert answer.status_code == 403
    assert run.given_up_at is not None
