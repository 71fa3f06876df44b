"""What is too large is refused with words, without keeping it."""

from __future__ import annotations

import io
import json

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from hamseda.project.middleware import upload_limit
from hamseda.project.middleware.upload_limit import UploadLimit

LIMIT = 1000


class CountingBody(io.BytesIO):
    """A body that remembers how much of it was read, and in how large pieces."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.largest = 0
        self.total = 0

    def read(self, size: int | None = -1, /) -> bytes:
        piece = super().read(size)
        self.largest, self.total = max(self.largest, len(piece)), self.total + len(piece)
        return piece


@pytest.fixture(autouse=True)
def limit(settings):
    settings.HAMSEDA_UPLOAD_LIMIT = LIMIT


def passed_on(request: HttpRequest) -> HttpResponse:
    return HttpResponse("passed on")


def send(length: object, *, path: str = "/api/v1/units", body: bytes = b"", **meta: str) -> tuple[HttpResponse, CountingBody]:
    stream = CountingBody(body)
    request = RequestFactory().post(path, content_type="application/json")
    request.META.update({"wsgi.input": stream, "CONTENT_LENGTH": str(length)} | meta)
    if length is None:
        del request.META["CONTENT_LENGTH"]
    return UploadLimit(passed_on)(request), stream


@pytest.mark.parametrize("length", [0, LIMIT])
def test_upload_within_the_limit_is_passed_on_unread(length: int):
    response, stream = send(length, body=b"x" * length)
    assert (response.content, stream.total) == (b"passed on", 0)


def test_upload_beyond_the_limit_is_read_in_pieces_and_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(upload_limit, "PIECE", 100)
    response, stream = send(LIMIT + 1, body=b"x" * (LIMIT + 1))
    assert (response.status_code, json.loads(response.content)["error"]["code"]) == (413, "too_large")
    assert (stream.total, stream.largest) == (LIMIT + 1, 100)


def test_upload_beyond_all_bounds_is_read_up_to_the_bound_and_the_connection_closed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(upload_limit, "MOST_THROWN_AWAY", 2000)
    response, stream = send(10**12, body=b"x" * 5000)
    assert (response.status_code, response["Connection"], stream.total) == (413, "close", 2000)


def test_upload_that_breaks_off_is_answered(monkeypatch: pytest.MonkeyPatch):
    response, stream = send(5000, body=b"x" * 1200)
    assert (response.status_code, stream.total) == (413, 1200)


def test_upload_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(upload_limit, "LONGEST_WAIT", -1.0)
    response, stream = send(5000, body=b"x" * 5000)
    assert (response.status_code, response["Connection"], stream.total) == (413, "close", 0)


def test_upload_in_pieces_without_a_length_is_refused():
    response, _stream = send(None, HTTP_TRANSFER_ENCODING="chunked")
    assert (response.status_code, json.loads(response.content)["error"]["code"]) == (411, "length_needed")


def test_request_without_a_body_is_passed_on():
    response, _stream = send(None)
    assert response.content == b"passed on"


@pytest.mark.parametrize("length", ["-5", "ten", "1e9", "٣"])
def test_request_with_a_wrong_length_counts_as_empty(length: str):
    response, _stream = send(length)
    assert response.content == b"passed on"
