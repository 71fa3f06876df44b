"""What Prometheus reads: requests by view and status, how long they took, tasks by state.

With several web processes the figures are added up from the files they share (`shared_counters.py`), whichever of them is
asked; figures of the tasks come from the database at the moment of asking.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from hamseda.project.shared_counters import DIRECTORY_VARIABLE

SECONDS = (0.005, 0.01, 0.02, 0.04, 0.06, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

_own = CollectorRegistry()
_requests = Counter("hamseda_requests", "Requests answered", ["view", "method", "status"], registry=_own)
_seconds = Histogram("hamseda_request_seconds", "Time to answer a request", ["view"], buckets=SECONDS, registry=_own)


def observe_request(*, view: str, method: str, status: int, seconds: float) -> None:
    """Count one answered request."""
    _requests.labels(view, method, str(status)).inc()
    _seconds.labels(view).observe(seconds)


def expose_metrics(tasks_by_state: Mapping[str, int]) -> bytes:
    """Return everything counted so far in Prometheus's text form."""
    registry = _own
    if DIRECTORY_VARIABLE in os.environ:
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry) + generate_latest(_task_figures(tasks_by_state))


class _TaskFigures(Collector):
    """Tasks by state, as the database has them at this moment; nothing to be shared between processes."""

    def __init__(self, by_state: Mapping[str, int]) -> None:
        self._by_state = by_state

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield the one family of figures."""
        family = GaugeMetricFamily("hamseda_tasks", "Background tasks by state", labels=["state"])
        for state, count in self._by_state.items():
            family.add_metric([state], count)
        yield family


def _task_figures(by_state: Mapping[str, int]) -> CollectorRegistry:
    registry = CollectorRegistry()
    registry.register(_TaskFigures(by_state))
    return registry
