"""One row of a checked sheet: what it would do, what it would change, why it is refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

from django.db import models
from django.utils.functional import Promise

from hamseda.design.digits import local_digits

Row = TypeVar("Row", bound=models.Model)


class RowStatus(Enum):
    """What a row would do."""

    CREATE = "create"
    CHANGE = "change"
    SAME = "same"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why a row is refused: the column's label ("" for the whole row), the reason, the cell as it was."""

    column: str
    reason: str | Promise
    original: str


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that would change: label, what stands, what would stand."""

    column: str
    old: str
    new: str


@dataclass(slots=True)
class CheckedRow(Generic[Row]):
    """One row and what would become of it; `values` are what the domain takes, `record` the one it changes."""

    number: int
    cells: tuple[str, ...]
    status: RowStatus = RowStatus.CREATE
    key: str = ""
    values: dict[str, object] = field(default_factory=dict)
    record: Row | None = None
    changes: tuple[CellChange, ...] = ()
    problems: list[RowProblem] = field(default_factory=list)

    @property
    def number_text(self) -> str:
        """The number in the digits of the page."""
        return local_digits(str(self.number))


def refuse(row: CheckedRow[Row], label: object, reason: str | Promise, original: str = "") -> None:
    """Put a row aside for a reason."""
    row.status = RowStatus.ERROR
    row.problems.append(RowProblem(str(label), reason, original))
