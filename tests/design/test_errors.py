"""The one shape of errors."""

from __future__ import annotations

import json

import pytest
from django.test import RequestFactory

from hamseda.design.errors import STATUS_OF_CODE, ApiError, wants_api_error


def test_response_holds_code_message_hint_fields_and_number():
    request = RequestFactory().get("/api/v1/units")
    request.request_id = "number-1"
    response = ApiError("invalid", "نادرست", "راهنما", {"name": ("خالی است",)}).response(request, headers={"X-Mark": "1"})
    assert json.loads(response.content) == {
        "error": {
            "code": "invalid",
            "message": "نادرست",
            "hint": "راهنما",
            "fields": {"name": ["خالی است"]},
            "request_id": "number-1",
        }
    }
    assert (response.status_code, response["Cache-Control"], response["X-Mark"]) == (422, "no-store", "1")


@pytest.mark.parametrize("code", list(STATUS_OF_CODE))
def test_every_code_travels_with_its_status(code: str):
    assert ApiError(code, "x").response(RequestFactory().get("/")).status_code == STATUS_OF_CODE[code]


@pytest.mark.parametrize(
    ("path", "accept", "wants"),
    [
        ("/api/v1/x", "", True),
        ("/palette/", "application/json", True),
        ("/units/", "text/html,*/*", False),
        ("/apiary/", "", False),
    ],
)
def test_wants_api_error_is_for_programs(path: str, accept: str, wants: bool):
    assert wants_api_error(RequestFactory().get(path, headers={"Accept": accept})) is wants
