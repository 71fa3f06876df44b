"""What matters to the safety of accounts, told to the log: the event and numbers, never names, addresses or secrets."""

from __future__ import annotations

import logging

logger = logging.getLogger("hamseda.security")


def tell_security_event(event: str, *, person: int | None, view: str = "", reason: str = "") -> None:
    """Log one event: whom it is about by their record's number, and for a refusal where and why."""
    logger.info(event, extra={"person": person, "view": view or None, "reason": reason or None})
