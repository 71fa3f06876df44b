"""Links to other records as pages show them: single lines, and lines under headings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

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


def line_of(row: Belonging, noun: str, *others: Belonging) -> LinkLine:
    """Return the link to what hangs on a record; several roles of one person are one line."""
    details = [str(Role(each.detail).label) if each.kind == "holder" else each.detail for each in (row, *others)]
    return LinkLine(row.name, reverse(f"civic:{noun}_page", args=[row.pk]), _(", ").join(filter(None, details)))


def sections_of(
    belongings: Mapping[str, Sequence[Belonging]], headings: Sequence[tuple[str, object, str]]
) -> list[LinkSection]:
    """Return a section for each kind that has rows; `headings` gives kind, heading and the noun it leads to."""
    return [
        LinkSection(kind, str(heading), _lines(belongings[kind], noun))
        for kind, heading, noun in headings
        if kind in belongings
    ]


def _lines(rows: Sequence[Belonging], noun: str) -> tuple[LinkLine, ...]:
    by_record: dict[int, list[Belonging]] = defaultdict(list)
    for row in rows:
        by_record[row.pk].append(row)
    return tuple(line_of(same[0], noun, *same[1:]) for same in by_record.values())
