"""Acts: recording once what a person or unit did."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from hamseda.civic.enums import ActKind
from hamseda.civic.models import Act, Person, Unit


def record_act(
    kind: ActKind, *, units: Iterable[Unit], noun: str, record_id: int, key: str, by: Person | None, at: datetime
) -> Act:
    """Record an act once; the same key again changes nothing."""
    act, is_new = Act.objects.get_or_create(
        key=key, defaults={"kind": kind, "person": by, "at": at, "noun": noun, "record_id": record_id}
    )
    if is_new:
        act.units.set(units)
    return act
