"""Where the city's Hijri months begin, as the look needs it to write a day; the room that knows them tells how to read them."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

from django.core.signals import request_finished, request_started

from hamseda.engines.language.calendars import MonthStarts


class _Reader:
    """How the months are read; nothing is known until a room says so."""

    read: Callable[[], MonthStarts] = staticmethod(dict)


# What was read for the present request; None outside of one, where each question reads anew.
_of_request: ContextVar[list[MonthStarts] | None] = ContextVar("hijri_months_of_request", default=None)


def read_months_with(read: Callable[[], MonthStarts]) -> None:
    """Say how the city's Hijri months are read; called once by the room that keeps them."""
    _Reader.read = staticmethod(read)


def city_month_starts() -> MonthStarts:
    """Return the first days of the city's Hijri months, read once a request."""
    kept = _of_request.get()
    if kept is None:
        return _Reader.read()
    if not kept:
        kept.append(_Reader.read())
    return kept[0]


def _begin_request(**_signal: object) -> None:
    _of_request.set([])


def _end_request(**_signal: object) -> None:
    _of_request.set(None)


request_started.connect(_begin_request, dispatch_uid="hijri months of the request")
request_finished.connect(_end_request, dispatch_uid="hijri months of the request")
