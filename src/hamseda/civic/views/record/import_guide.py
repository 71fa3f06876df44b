"""The guide to the columns of a noun's import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hamseda.design.importing import ImportPlan
from hamseda.design.importing.header import must_be_there


@dataclass(frozen=True, slots=True)
class GuideRow:
    """What a person should know of one column of an import."""

    key: str
    label: str
    is_required: bool
    help: str
    example: str


def guide_rows(plan: ImportPlan[Any]) -> list[GuideRow]:
    """Return the guide to a plan's columns."""
    return [
        GuideRow(column.key, str(column.label), must_be_there(plan, column), str(column.help), column.example)
        for column in plan.columns
    ]
