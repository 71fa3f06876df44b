"""Sheets as files to download, and the guide to a noun's columns."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse

from hamseda.design.importing import ImportPlan
from hamseda.design.importing.header import must_be_there
from hamseda.design.listing.export import XLSX_TYPE
from hamseda.design.sheets import write_xlsx


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


def xlsx_response(
    name: str, headings: Sequence[str], rows: Iterable[Sequence[object]], *, guide: Iterable[Sequence[object]] = ()
) -> FileResponse:
    """Answer with a sheet written on the spot."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it once it is sent
    write_xlsx(file, headings, rows, guide=guide)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=name, content_type=XLSX_TYPE)
