"""Logging to standard error: one JSON object a line, with the request's id and without personal data."""

from __future__ import annotations

from typing import Any


def log_settings(level: str, form: str) -> dict[str, Any]:
    """Return the logging configuration for a level and a form (`json` or `text`)."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {"()": "hamseda.project.log_format.JsonFormatter"},
            "text": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"},
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": form}},
        "root": {"handlers": ["stderr"], "level": level},
        # Django's own line for every 4xx repeats what the request log says, with the path's personal parts in it.
        "loggers": {"django.request": {"level": "ERROR"}, "django.server": {"level": "ERROR"}, "httpx": {"level": "WARNING"}},
    }
