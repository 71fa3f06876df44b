"""Recognising the headings of a sheet: labels in every language, keys and synonyms, in any order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import override

from hamseda.design.importing.columns import ImportColumn, ImportPlan
from hamseda.design.importing.parsers import LANGUAGES_OF_LABELS
from hamseda.engines.language import fold_text


@dataclass(frozen=True, slots=True)
class Header:
    """Where each column lies in the sheet, the headings nobody knows, the columns that must be there and are not."""

    positions: Mapping[str, int]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]
    repeated: tuple[str, ...]


def read_header(plan: ImportPlan[Any], headings: Sequence[str]) -> Header:
    """Find the plan's columns among the headings."""
    words = words_of_columns(plan)
    positions: dict[str, int] = {}
    unknown, repeated = [], []
    for position, heading in enumerate(headings):
        key = words.get(_fold_heading(heading))
        if key is None:
            unknown += [heading] if heading.strip() else []
        elif key in positions:
            repeated.append(heading)
        else:
            positions[key] = position
    missing = tuple(str(column.label) for column in plan.columns if must_be_there(plan, column) and column.key not in positions)
    return Header(positions=positions, unknown=tuple(unknown), missing=missing, repeated=tuple(repeated))


def must_be_there(plan: ImportPlan[Any], column: ImportColumn[Any]) -> bool:
    """Return whether a sheet without this column cannot be read at all."""
    return column.is_required or column.key == plan.key


def words_of_columns(plan: ImportPlan[Any]) -> dict[str, str]:
    """Return every folded heading that is understood, with the key of its column; the column named first wins."""
    words: dict[str, str] = {}
    for column in plan.columns:
        for heading in [column.key, *_labels(column)]:
            words.setdefault(_fold_heading(heading), column.key)
    for column in plan.columns:
        for synonym in column.synonyms:
            words.setdefault(_fold_heading(synonym), column.key)
    return words


def _labels(column: ImportColumn[Any]) -> list[str]:
    labels = []
    for language in LANGUAGES_OF_LABELS:
        with override(language):
            labels.append(str(column.label))
    return labels


def _fold_heading(heading: str) -> str:
    """Fold a heading; the star of a required column, underscores and space do not matter."""
    return " ".join(fold_text(heading.replace("_", " ").replace("*", " ")).split())
