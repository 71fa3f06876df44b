"""Alive, ready, degraded, not ready."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.utils import OperationalError
from django.test import Client

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
