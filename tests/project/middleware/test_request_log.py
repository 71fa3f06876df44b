"""Every request is numbered, counted and told in one line."""

from __future__ import annotations

import logging
import re

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from hamseda.project.middleware.request_log import RequestLog

GIVEN = "edge-12345678.90_ab"


def answer(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.request_id)


def ask(path: str = "/", **headers: str) -> HttpResponse:
    return RequestLog(answer)(RequestFactory().get(path, headers=headers))


def test_request_without_a_number_gets_one():
    response = ask()
    assert re.fullmatch(r"[0-9a-f]{32}", response["X-Request-ID"])
    assert response.content.decode() == response["X-Request-ID"]


def test_request_with_a_good_number_keeps_it():
    assert ask(x_request_id=GIVEN)["X-Request-ID"] == GIVEN


@pytest.mark.parametrize("given", ["short", "x" * 65, "a b c d e f", 'quote"quote"', "line\\nbreak!", "عدد-بزرگ-است"])
def test_request_with_a_bad_number_gets_another(given: str):
    assert ask(x_request_id=given)["X-Request-ID"] != given


def test_request_is_told_in_one_line_without_address_or_query(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO, logger="hamseda.request")
    ask("/people/?q=ali")
    told = [record for record in caplog.records if record.name == "hamseda.request"]
    assert [(record.getMessage(), record.view, record.status, record.method) for record in told] == [
        ("answered", "no_such_address", 200, "GET")
    ]
    assert [name for name, value in vars(told[0]).items() if "ali" in str(value)] == []


def test_request_for_a_static_file_is_not_told(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO, logger="hamseda.request")
    with pytest.raises(AttributeError):
        ask("/static/x.css")
    assert caplog.records == []


@pytest.mark.django_db
def test_login_attempt_leaves_no_name_and_no_password_in_the_log(client: Client, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    client.post("/accounts/login/", {"login": "some-user-name", "password": "some-secret-word"})
    told = "\n".join(str(vars(record)) for record in caplog.records if record.name.startswith("hamseda"))
    assert ("some-user-name" in told, "some-secret-word" in told) == (False, False)
    assert "sign-in refused" in [record.getMessage() for record in caplog.records]
