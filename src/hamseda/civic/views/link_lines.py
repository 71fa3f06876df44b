"""Links to other records as pages show them: single lines, and lines under headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from hamseda.civic.domain.queries.belongings import Belonging
from hamseda.civic.enums import Role


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link to another record, with a word about it."""

    text: str
    address: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class LinkSection:
    """A heading and the records below it."""

    key: str
    heading: str
    lines: tuple[LinkLine, ...]


def line_of(row: Belonging, noun: str) -> LinkLine:
    """Return the link to what hangs on a record; a role is said by its name."""
    detail = str(Role(row.detail).label) if row.kind == "holder" else row.detail
    return LinkLine(row.name, reverse(f"civic:{noun}_page", args=[row.pk]), detail)


def sections_of(
    belongings: Mapping[str, Sequence[Belonging]], headings: Sequence[tuple[str, object, str]]
) -> list[LinkSection]:
    """Return a section for each kind that has rows; `headings` gives kind, heading and the noun it leads to."""
    return [
        LinkSection(kind, str(heading), tuple(line_of(row, noun) for row in belongings[kind]))
        for kind, heading, noun in headings
        if kind in belongings
    ]
