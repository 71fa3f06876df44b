"""Notices of an answer to htmx: Django's messages travel in a header and come up as toasts at once, not on the next page."""

from __future__ import annotations

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django_htmx.http import trigger_client_event

EVENT = "hamseda:toast"
LEVELS = ("error", "warning", "success")


def level_of(tags: str) -> str:
    """Return which of the four kinds of notice a message is, by its tags."""
    return next((level for level in LEVELS if level in tags.split()), "info")


def send_notices(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Put the messages that wait into an answer to htmx; on a page of its own they are shown anyway."""
    if getattr(request, "htmx", False):
        notices = [{"text": str(message), "level": level_of(message.tags)} for message in get_messages(request)]
        if notices:
            trigger_client_event(response, EVENT, {"notices": notices})
    return response
