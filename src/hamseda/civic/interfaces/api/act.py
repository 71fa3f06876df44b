"""Acts in the API; they are read, never written."""

from __future__ import annotations

import datetime

from ninja import Schema

from hamseda.civic.enums import ActKind
from hamseda.civic.models import Act


class ActOut(Schema):
    """What units and people did: the kind, the units, the person, the time and the record it left."""

    id: int
    kind: ActKind
    unit_ids: list[int]
    person_id: int | None
    at: datetime.datetime
    noun: str
    record_id: int

    @staticmethod
    def resolve_unit_ids(act: Act) -> list[int]:
        """Return the numbers of the units, from what was fetched with the act."""
        return sorted(unit.pk for unit in act.units.all())
