"""The page benchmark: every page of the desk on SQLite and on PostgreSQL, with Django's own admin as the peer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile

from hamseda.project.benchmarks.registry import Options, Row
from hamseda.project.throwaway_postgresql import CannotStartPostgreSQL, throwaway_postgresql

PROMISED_MILLISECONDS = 60.0
PROMISED_QUERIES = 12
PEERS = {"person": "Django admin, people", "unit": "Django admin, units"}


def run(options: Options) -> list[Row]:
    """Measure on the embedded database, then on a throw-away PostgreSQL; say so where that cannot be started."""
    rows = _measure("SQLite", "sqlite", options)
    try:
        with throwaway_postgresql() as address:
            rows += _measure("PostgreSQL", address, options)
    except CannotStartPostgreSQL as error:
        print(f"PostgreSQL was not measured: {error}", file=sys.stderr)
    return rows


def _measure(database: str, address: str, options: Options) -> list[Row]:
    """Run the measured side in a process of its own and turn its timings into rows."""
    print(f"Filling {database} and timing its pages…", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="hamseda-bench-") as directory:
        environment = os.environ | {
            "DATABASE_URL": address,
            "HAMSEDA_DATA_DIR": directory,
            "DJANGO_SETTINGS_MODULE": "hamseda.project.benchmarks.settings",
        }
        command = [sys.executable, "-m", "hamseda.project.benchmarks.page_requests", str(options.scale), str(options.rounds)]
        answer = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, text=True)
    timings = json.loads(answer.stdout.splitlines()[-1])
    peers = {timing["name"]: timing["p95"] for timing in timings if timing["is_peer"]}
    group = f"Pages on {database}, p95 in milliseconds at the server alone ({options.scale:g} x 50,000 people and 2,000 units)"
    return [_row(group, timing, peers) for timing in timings if not timing["is_peer"]]


def _row(group: str, timing: dict[str, object], peers: dict[str, float]) -> Row:
    """Hold one page against the promise and the peer's page of the same kind."""
    p95, queries, status = float(str(timing["p95"])), int(str(timing["queries"])), int(str(timing["status"]))
    name = str(timing["name"])
    peer = "unit" if name.startswith("unit") else "person"
    return Row(
        group=group,
        what=name,
        figure=p95,
        unit="ms",
        peer=PEERS[peer],
        peer_figure=peers.get(peer),
        promise=PROMISED_MILLISECONDS,
        is_kept=p95 <= PROMISED_MILLISECONDS and queries <= PROMISED_QUERIES and status == 200,
        detail=f"median {float(str(timing['median'])):.1f} ms, {queries} queries, {timing['size']} bytes"
        + ("" if status == 200 else f", status {status}"),
    )
