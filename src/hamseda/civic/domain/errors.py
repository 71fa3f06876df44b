"""The room's one family of errors: what went wrong as fields, worded only where people read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hamseda.civic.models import PendingImport, Person
    from hamseda.civic.models.recorded import Recorded


class CivicError(Exception):
    """Something the city's domain refuses; nothing was saved."""


class StaleRecord(CivicError):
    """Somebody saved the record after it was opened.

    `fields` names what differs between the version that was opened and the one that stands.
    """

    def __init__(
        self,
        record: Recorded,
        *,
        expected_version: int,
        current_version: int,
        by: Person | None,
        at: datetime | None,
        fields: tuple[str, ...],
    ) -> None:
        self.record = record
        self.expected_version = expected_version
        self.current_version = current_version
        self.by = by
        self.at = at
        self.fields = fields
        super().__init__(
            f"{record._meta.model_name} {record.pk}: version {expected_version} expected, {current_version} stands"
        )


class InvalidRecord(CivicError):
    """The values do not make a valid record; `messages` maps a field, or "" for the whole, to its reasons."""

    def __init__(self, messages: Mapping[str, tuple[str, ...]]) -> None:
        self.messages = dict(messages)
        super().__init__("; ".join(f"{field or 'record'}: {' '.join(reasons)}" for field, reasons in messages.items()))


@dataclass(frozen=True, slots=True)
class Holder:
    """Records of one kind that still hang on another: what they are called, how many, and the first few."""

    label: str
    count: int
    examples: tuple[str, ...]

    @property
    def has_more(self) -> bool:
        """Whether there are more than the examples."""
        return self.count > len(self.examples)


class RecordInUse(CivicError):
    """The record cannot be removed while others hang on it."""

    def __init__(self, record: Recorded, holders: tuple[Holder, ...]) -> None:
        self.record = record
        self.holders = holders
        super().__init__(
            f"{record._meta.model_name} {record.pk} is held by " + ", ".join(f"{h.count} {h.label}" for h in holders)
        )


class RecordGone(CivicError):
    """The record was removed in the meantime."""

    def __init__(self, noun: str, record_id: int) -> None:
        self.noun = noun
        self.record_id = record_id
        super().__init__(f"{noun} {record_id} is gone")


class ImportTakenOver(CivicError):
    """The import was taken over before; it is not done twice."""

    def __init__(self, pending: PendingImport) -> None:
        self.pending = pending
        super().__init__(f"import {pending.pk} was taken over before")
