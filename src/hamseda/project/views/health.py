"""Whether the process is alive, and whether the installation is ready to answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hamseda.project.readiness import Readiness, check_readiness


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer that the process is alive; nothing else is asked."""
    return HttpResponse("alive\n", content_type="text/plain; charset=utf-8", headers={"Cache-Control": "no-store"})


@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Answer 200 while pages can be answered, 503 while not; a missing worker is told, but is no reason to send people away."""
    report = check_readiness(at=timezone.now())
    checks = {"database": report.database, "migrations": report.migrations, "worker": report.worker}
    status = 503 if report.readiness is Readiness.NOT_READY else 200
    answer = JsonResponse({"status": report.readiness.value, "checks": checks}, status=status)
    answer["Cache-Control"] = "no-store"
    return answer
