"""The measured side of the page benchmark: one process, one database, every page asked for as a signed-in person would."""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class PageTiming:
    """One page: milliseconds at the median and the 95th percentile, queries, the status, bytes."""

    name: str
    address: str
    median: float
    p95: float
    queries: int
    status: int
    size: int
    is_peer: bool = False


def time_page(client: object, name: str, address: str, *, rounds: int, is_peer: bool = False) -> PageTiming:
    """Ask for one page `rounds` times after three warm-up requests and count the queries of one of them."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    assert isinstance(client, Client)
    for _ in range(3):
        response = client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    # Counted now: the next request empties the log.
    query_count = len(queries)
    seconds = []
    for _ in range(rounds):
        started = time.perf_counter()
        response = client.get(address)
        if getattr(response, "streaming", False):
            response.getvalue()
        seconds.append(time.perf_counter() - started)
    return PageTiming(
        name=name,
        address=address,
        median=statistics.median(seconds) * 1000,
        p95=statistics.quantiles(seconds, n=20)[-1] * 1000,
        queries=query_count,
        status=response.status_code,
        size=len(response.getvalue()),
        is_peer=is_peer,
    )


def main() -> None:
    """Fill the database, time every page and the peer's, and print the timings as JSON."""
    scale, rounds = float(sys.argv[1]), int(sys.argv[2])
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client, override_settings
    from django.test.utils import setup_test_environment

    setup_test_environment()
    call_command("migrate", verbosity=0)
    from hamseda.project.benchmarks.city_of_size import fill_city
    from hamseda.project.benchmarks.page_addresses import pages_of_desk, pages_of_peer
    from hamseda.project.benchmarks.settings import PEER_MIDDLEWARE

    load_demo_city()
    administrator = fill_city(units=round(2000 * scale), people=round(50_000 * scale), seed=1)
    analyse()
    client = Client(HTTP_HOST="localhost")
    client.force_login(administrator)
    # As the web server does, once all is loaded.
    client.get("/")
    gc.collect()
    gc.freeze()
    timings = [time_page(client, name, address, rounds=rounds) for name, address in pages_of_desk()]
    with override_settings(MIDDLEWARE=PEER_MIDDLEWARE):
        peer = Client(HTTP_HOST="localhost")
        peer.force_login(administrator)
        timings += [time_page(peer, name, address, rounds=rounds, is_peer=True) for name, address in pages_of_peer()]
    print(json.dumps([asdict(timing) for timing in timings]))


def load_demo_city() -> None:
    """Load the demo city, so that occasions, places and topics are of real size."""
    from django.utils import timezone

    from hamseda.project.demo_city import fill_with_demo
    from hamseda.project.settings.locations import city_directory

    fill_with_demo(city_directory("mashhad"), at=timezone.now())


def analyse() -> None:
    """Let the database take stock of its tables, as its own housekeeping would have done by now."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    main()
