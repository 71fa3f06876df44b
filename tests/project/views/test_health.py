"""Alive, ready, degraded, not ready."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.db.utils import OperationalError
from django.test import Client
from django.utils import timezone

from hamseda.background.models import Worker
from hamseda.project import readiness

pytestmark = pytest.mark.django_db


def test_healthz_answers_anyone_without_asking_the_database(client: Client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz")
    assert (response.status_code, response.content, response["Cache-Control"]) == (200, b"alive\n", "no-store")


def test_readyz_answers_503_while_the_database_does_not(client: Client):
    def refuse(*_details: object) -> None:
        raise OperationalError

    with connection.execute_wrapper(refuse):
        response = client.get("/readyz")
    assert (response.status_code, response.json()["status"]) == (503, "not ready")
    assert response.json()["checks"] == {"database": False, "migrations": False, "worker": False}


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_health_takes_no_posts(address: str, client: Client):
    assert client.post(address).status_code == 405


@pytest.mark.parametrize(("silence", "status"), [(None, "degraded"), (600, "degraded"), (1, "ready")])
def test_readyz_without_a_live_worker_is_degraded_and_still_answers_200(silence: int | None, status: str, client: Client):
    if silence is not None:
        seen = timezone.now() - timedelta(seconds=silence)
        Worker.objects.create(key="w", host="h", process=1, started_at=seen, seen_at=seen)
    response = client.get("/readyz")
    assert (response.status_code, response.json()["status"]) == (200, status)


def test_readyz_tells_missing_migrations(client: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(readiness, "_tables_were_right", False)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'civic'")
    response = client.get("/readyz")
    assert (response.status_code, response.json()["checks"]["migrations"]) == (503, False)
