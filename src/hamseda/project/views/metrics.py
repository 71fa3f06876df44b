"""The figures Prometheus collects; for administrators, or a token with the scope `metrics:read`."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from django_tasks_db.models import DBTaskResult
from prometheus_client import CONTENT_TYPE_LATEST

from hamseda.project.metrics import expose_metrics


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer with everything counted so far."""
    return HttpResponse(
        expose_metrics(count_tasks_by_state()), content_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"}
    )


def count_tasks_by_state() -> dict[str, int]:
    """Count the background tasks in each state; one query."""
    rows = DBTaskResult.objects.order_by().values_list("status").annotate(Count("pk"))
    return {str(status).lower(): count for status, count in rows}
