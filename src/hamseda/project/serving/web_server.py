"""The web server: granian with the WSGI application, a few processes of a few threads each."""

from __future__ import annotations

import http.client
import os
import signal
from collections.abc import Callable
from functools import partial
from typing import Any

from hamseda.project.serving.ties import die_with_parent

# Threads answering in each process: more than one, because some wait for the database.
THREADS = 4
LONGEST_ANSWER = 15


def serve_web(address: str, port: int, processes: int) -> None:
    """Serve pages until told to stop."""
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.log import LogLevels

    load_application(None)
    server = Granian(
        "hamseda.project.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=processes,
        blocking_threads=THREADS,
        websockets=False,
        respawn_failed_workers=True,
        respawn_interval=0.1,
        workers_kill_timeout=LONGEST_ANSWER,
        log_level=LogLevels.warning,
        log_dictconfig=log_settings(),
    )
    server.serve(target_loader=partial(load_application, os.getpid()), wrap_loader=False)


def load_application(parent: int | None) -> Callable[..., Any]:
    """Load the application with every address, so that the first request waits for nothing; tie the process to its parent."""
    if parent is not None:
        die_with_parent(parent, signal.SIGKILL)
    from django.db import connections
    from django.urls import get_resolver

    from hamseda.project.wsgi import application

    get_resolver().url_patterns  # noqa: B018 looking is what loads them
    connections.close_all()
    return application


def log_settings() -> dict[str, Any]:
    """Let the server's own words go where all others go, in the form they have."""
    return {"loggers": {"_granian": {"level": "WARNING", "propagate": True}}, "handlers": {}, "formatters": {}}


def is_answering(address: str, port: int) -> bool:
    """Tell whether the site answers, whatever it answers."""
    connection = http.client.HTTPConnection(address, port, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"Host": "localhost"})
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True
