"""The command palette's answers: pages and records whose names match what was typed."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hamseda.civic.domain.offer import palette_items
from hamseda.civic.models import Person

LONGEST_QUESTION = 100


@require_safe
def palette(request: HttpRequest) -> JsonResponse:
    """Answer `?q=` with groups of items, each a label, a hint and an address."""
    assert isinstance(request.user, Person)
    typed = request.GET.get("q", "")[:LONGEST_QUESTION]
    groups: dict[str, list[dict[str, str]]] = {}
    for item in palette_items(request.user, typed, at=timezone.now()):
        groups.setdefault(str(item.group), []).append({"label": str(item.label), "hint": str(item.hint), "url": item.url})
    response = JsonResponse({"groups": [{"label": label, "items": items} for label, items in groups.items()]})
    response["Cache-Control"] = "no-store"
    return response
