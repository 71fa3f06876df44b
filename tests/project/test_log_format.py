"""Log lines: JSON, numbered, and silent about people and secrets."""

from __future__ import annotations

import json
import logging
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.project.log_format import JsonFormatter, current_request_id, hide

SECRET = "hamseda_" + "a1B2" * 8


def line_of(message: str, *values: object, **extra: object) -> dict[str, object]:
    record = logging.LogRecord("hamseda.test", logging.INFO, __file__, 1, message, values, None)
    record.__dict__.update(extra)
    line: dict[str, object] = json.loads(JsonFormatter().format(record))
    return line


def test_line_holds_time_level_logger_and_message():
    line = line_of("a %s", "b")
    assert (line["level"], line["logger"], line["message"]) == ("INFO", "hamseda.test", "a b")
    assert str(line["time"]).endswith("+00:00")


def test_line_within_a_request_holds_its_number():
    token = current_request_id.set("number-1")
    try:
        assert line_of("x")["request_id"] == "number-1"
    finally:
        current_request_id.reset(token)
    assert "request_id" not in line_of("x")


def test_line_keeps_known_extras_alone():
    line = line_of("x", view="civic:unit_list", status=200, ms=1.5, username="ali", body="secret")
    assert {key: line[key] for key in line if key not in {"time", "level", "logger", "message"}} == {
        "view": "civic:unit_list",
        "status": 200,
        "ms": 1.5,
    }


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (f"token {SECRET}!", "token [token]!"),
        ("mail to a.b@city.ir now", "mail to [e-mail] now"),
        ("from 192.168.1.20", "from [address]"),
        ("from 2001:db8:0:0:1:2:3:4", "from [address]"),
        ("GET /people/?q=ali&x=1 done", "GET /people/?[query] done"),
        ("at 12:30:45 of 2026-04-19", "at 12:30:45 of 2026-04-19"),
        ("چیزی نمانده", "چیزی نمانده"),
    ],
)
def test_hide_blots_out_what_names_people_or_opens_doors(told: str, kept: str):
    assert hide(told) == kept


def test_line_about_a_request_names_the_view_and_not_its_path():
    request = SimpleNamespace(resolver_match=SimpleNamespace(view_name="account_reset_password_from_key"))
    line = line_of("Internal Server Error: /accounts/password/reset/key/abc-secret/", request=request, status_code=500)
    assert line["message"] == "500 at account_reset_password_from_key"


def test_line_about_an_error_tells_its_kind_and_place_and_not_its_words():
    try:
        raise ValueError("duplicate key (email)=(ali@city.ir)")
    except ValueError as error:
        line = line_of("broke", exc_info=(ValueError, error, error.__traceback__))
    assert "ali" not in json.dumps(line)
    assert line["error"]["type"] == "ValueError"
    assert [frame.rpartition(" ")[2] for frame in line["error"]["frames"]] == [
        "test_line_about_an_error_tells_its_kind_and_place_and_not_its_words"
    ]


@given(st.text())
def test_line_is_one_line_of_json_whatever_is_told(message: str):
    record = logging.LogRecord("x", logging.INFO, __file__, 1, "%s", (message,), None)
    text = JsonFormatter().format(record)
    assert "\n" not in text
    assert set(json.loads(text)) == {"time", "level", "logger", "message"}
