"""The figures Prometheus collects; for administrators, or a token with the scope `metrics:read`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from hamseda.background.domain.queries.run import count_tasks_by_state
from hamseda.project.metrics import expose_metrics


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer with everything counted so far."""
    return HttpResponse(
        expose_metrics({state.value: count for state, count in count_tasks_by_state().items()}),
        content_type=CONTENT_TYPE_LATEST,
        headers={"Cache-Control": "no-store"},
    )
