"""The living page: every component of the look at work with sample data."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def living_page(request: HttpRequest) -> HttpResponse:
    """Show every component."""
    return render(request, "design/living_page.html", {})
