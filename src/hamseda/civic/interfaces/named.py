"""What the lists and imports of named nouns share: columns for names and code, languages, and finding records by code."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from operator import attrgetter
from typing import Any, TypeVar

from django import forms
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hamseda.civic.enums import Language
from hamseda.civic.interfaces.headings import also_called
from hamseda.design.importing import ImportColumn, parse_list
from hamseda.design.importing.parsers import CellError, choice_of
from hamseda.design.listing import Column

Record = TypeVar("Record", bound=models.Model)

NAMES = ("name_fa", "name_en", "name_ar")


def name_columns() -> tuple[Column[Any], ...]:
    """Return the columns of a named noun's list: its name in the language of the page, its code, then each language's name."""
    return (
        Column("name", _("name"), value=attrgetter("name"), sort_by=("name_{language}",), is_link=True),
        Column("code", _("code"), value=attrgetter("code"), sort_by=("code",)),
        Column("name_fa", _("name in Persian"), value=attrgetter("name_fa"), sort_by=("name_fa",), is_shown_first=False),
        Column("name_en", _("name in English"), value=attrgetter("name_en"), sort_by=("name_en",), is_shown_first=False),
        Column("name_ar", _("name in Arabic"), value=attrgetter("name_ar"), sort_by=("name_ar",), is_shown_first=False),
    )


def name_import_columns() -> tuple[ImportColumn[Any], ...]:
    """Return the import columns of a named noun: the code that tells records apart, and the three names."""
    return (
        ImportColumn("code", _("code"), is_required=True, synonyms=also_called("code")),
        ImportColumn("name_fa", _("name in Persian"), synonyms=also_called("name_fa")),
        ImportColumn("name_en", _("name in English"), synonyms=also_called("name_en")),
        ImportColumn("name_ar", _("name in Arabic"), synonyms=also_called("name_ar")),
    )


def by_code(model: type[Record], *related: str) -> Callable[[Collection[str]], Mapping[str, Record]]:
    """Return a function that finds records of a model by their codes in one query."""

    def find(codes: Collection[str]) -> Mapping[str, Record]:
        rows = model._default_manager.filter(code__in=list(codes))
        rows = rows.select_related(*related) if related else rows
        return {str(row.code): row for row in rows}  # type: ignore[attr-defined]  # every named noun has a code

    return find


def check_name(values: Mapping[str, object], record: models.Model | None) -> Iterator[tuple[str, Promise]]:
    """Refuse a row that would leave its record without a name in any language."""
    if not any(values.get(name, getattr(record, name, "")) for name in NAMES):
        yield "name_fa", _("Give a name in at least one language.")


def parse_languages(text: str) -> list[str]:
    """Read languages by code or name, separated by semicolons."""
    read = choice_of(Language)
    return [read(item) for item in parse_list(text.replace(",", ";").replace("،", ";"))]


def languages_column() -> Column[Any]:
    """Return the list column that names a record's languages."""
    labels = dict(Language.choices)
    return Column(
        "languages",
        _("languages"),
        value=lambda record: [str(labels.get(code, code)) for code in record.languages],
        export=lambda record: list(record.languages),
    )


def languages_import_column() -> ImportColumn[Any]:
    """Return the import column of languages."""
    return ImportColumn("languages", _("languages"), parse=parse_languages, synonyms=also_called("languages"), example="fa; en")


class LanguagesField(forms.TypedMultipleChoiceField):
    """Languages as boxes to tick, kept as a list of codes."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("label", _("languages"))
        super().__init__(choices=Language.choices, widget=forms.CheckboxSelectMultiple, empty_value=[], **kwargs)


__all__ = [
    "NAMES",
    "CellError",
    "LanguagesField",
    "by_code",
    "check_name",
    "languages_column",
    "languages_import_column",
    "name_columns",
    "name_import_columns",
    "parse_languages",
]
