"""Log lines as JSON: one object a line, with the request's number, and nothing in it that names a person or opens a door."""

from __future__ import annotations

import json
import logging
import re
from contextvars import ContextVar
from datetime import UTC, datetime
from traceback import extract_tb
from types import TracebackType
from typing import Any

# The number of the request that is being answered, for lines written by anyone on its way.
current_request_id: ContextVar[str] = ContextVar("current_request_id", default="")

# What a caller may hand over with `extra`; whatever else a library attaches stays out of the log.
FIELDS = ("request_id", "view", "method", "status", "ms", "person", "reason", "task", "task_id", "attempt")
FRAMES_SHOWN = 20

# A last net under the rule that nobody logs such things in the first place.
HIDDEN = (
    (re.compile(r"hamseda_[A-Za-z0-9_-]{20,}"), "[token]"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"\b(?:\d{1,3}\.){3}\d{1,3}\b"), "[address]"),
    (re.compile(r"(?<![\w:])(?:[0-9a-fA-F]{1,4}:){3,7}[0-9a-fA-F]{0,4}(?![\w:])"), "[address]"),
    (re.compile(r"\?[^\s\"']*=[^\s\"']*"), "?[query]"),
)


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as JSON."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": message_of(record),
        }
        if request_id := current_request_id.get():
            line["request_id"] = request_id
        line.update({name: getattr(record, name) for name in FIELDS if getattr(record, name, None) is not None})
        if record.exc_info and record.exc_info[0]:
            line["error"] = {"type": record.exc_info[0].__name__, "frames": frames_of(record.exc_info[2])}
        return json.dumps(line, ensure_ascii=False, default=str)


def message_of(record: logging.LogRecord) -> str:
    """Return the message without addresses and secrets.

    Django words its own lines with the request's path, in which a reset link or a searched name may stand; the name of the
    view says as much.
    """
    request = getattr(record, "request", None)
    if request is not None:
        match = getattr(request, "resolver_match", None)
        status = getattr(record, "status_code", "")
        return f"{status} at {match.view_name if match else 'an unknown address'}".strip()
    return hide(record.getMessage())


def hide(text: str) -> str:
    """Blot out what looks like a token, an e-mail or network address or a query."""
    for pattern, word in HIDDEN:
        text = pattern.sub(word, text)
    return text


def frames_of(traceback: TracebackType | None) -> list[str]:
    """Return where an error came from, the innermost frame last; its message may quote data and stays out."""
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in extract_tb(traceback)[-FRAMES_SHOWN:]]
