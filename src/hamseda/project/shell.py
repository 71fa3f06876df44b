"""What every page's shell shows: the six places, the city's name, the languages."""

from __future__ import annotations

from django.http import HttpRequest


def shell_context(request: HttpRequest) -> dict[str, object]:
    """Return the shell's context for one request."""
    return {}
