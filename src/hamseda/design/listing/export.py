"""The whole of a list as a sheet: CSV streamed as it is read, XLSX written row by row to a file of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.http import FileResponse, Http404, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import get_language, override

from hamseda.design.listing.columns import Column, fetch_with
from hamseda.design.sheets import write_csv, write_xlsx

CHUNK = 2000
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column of the exported sheet."""

    label: str
    value: Callable[[Any], object]


def export_response(
    *, rows: models.QuerySet[Any], columns: Sequence[ExportColumn], fetched_for: Sequence[Column[Any]], name: str, form: str
) -> HttpResponseBase:
    """Answer with the sheet in the form asked for, `xlsx` or `csv`."""
    if form not in {"xlsx", "csv"}:
        raise Http404
    records = fetch_with(rows, tuple(fetched_for)).iterator(chunk_size=CHUNK)
    cells = ([column.value(record) for column in columns] for record in records)
    headings = [column.label for column in columns]
    file_name = f"{name}-{timezone.localdate():%Y-%m-%d}.{form}"
    if form == "csv":
        return _csv_response(write_csv(headings, cells), file_name)
    return xlsx_response(file_name, headings, cells)


def xlsx_response(
    name: str, headings: Sequence[str], rows: Iterable[Sequence[object]], *, guide: Iterable[Sequence[object]] = ()
) -> FileResponse:
    """Answer with a sheet written to a file without a name, which goes when it is sent."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it once it is sent
    try:
        write_xlsx(file, headings, rows, guide=guide)
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=name, content_type=XLSX_TYPE)


def _csv_response(lines: Iterator[str], file_name: str) -> StreamingHttpResponse:
    response = StreamingHttpResponse(_in_language(lines, get_language()), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def _in_language(lines: Iterator[str], language: str | None) -> Iterator[bytes]:
    """Write the lines in the language of the page, though the page's own time is over when they are read."""
    lines = iter(lines)
    while True:
        with override(language):
            line = next(lines, None)
        if line is None:
            return
        yield line.encode("utf-8")
