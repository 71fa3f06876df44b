"""Messages that wait travel with an answer to htmx; a whole page shows them itself."""

from __future__ import annotations

import json

import pytest
from django.contrib import messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django_htmx.middleware import HtmxDetails

from hamseda.design.notices import EVENT, send_notices


def request_with_messages(*, is_htmx: bool) -> HttpRequest:
    request = RequestFactory().get("/", headers={"HX-Request": "true"} if is_htmx else {})
    request.htmx = HtmxDetails(request)
    request._messages = CookieStorage(request)
    messages.success(request, "Saved.")
    messages.debug(request, "left out at the usual level")
    messages.warning(request, "Look again.")
    return request


def test_messages_of_an_htmx_answer_travel_in_its_header():
    response = send_notices(request_with_messages(is_htmx=True), HttpResponse())
    assert json.loads(response.headers["HX-Trigger"]) == {
        EVENT: {"notices": [{"text": "Saved.", "level": "success"}, {"text": "Look again.", "level": "warning"}]}
    }


def test_messages_of_a_whole_page_wait_for_it():
    request = request_with_messages(is_htmx=False)
    assert "HX-Trigger" not in send_notices(request, HttpResponse()).headers
    assert len(messages.get_messages(request)) == 2


@pytest.mark.parametrize("is_htmx", [True, False])
def test_answer_without_messages_carries_none(is_htmx):
    request = request_with_messages(is_htmx=is_htmx)
    list(messages.get_messages(request))
    request._messages = CookieStorage(request)
    assert "HX-Trigger" not in send_notices(request, HttpResponse()).headers
