"""Reading a sheet: looks at the content, never at the name alone, and hands it to the reader of its form."""

from __future__ import annotations

from typing import IO

from django.utils.translation import gettext_lazy as _

from hamseda.design.digits import figure
from hamseda.design.sheets.csv_reader import read_csv
from hamseda.design.sheets.sheet import Sheet, SheetError, SheetLimits
from hamseda.design.sheets.xlsx_reader import read_xlsx

SAVE_AS = _("Open it in your spreadsheet program, save it as XLSX or as “CSV UTF-8”, and upload that file.")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# The first bytes of what people upload by mistake.
OTHER_KINDS = (
    (b"%PDF", _("This is a PDF file, not a sheet.")),
    (b"\x89PNG", _("This is a picture, not a sheet.")),
    (b"\xff\xd8\xff", _("This is a picture, not a sheet.")),
    (b"{\\rtf", _("This is a text document, not a sheet.")),
    (b"Rar!", _("This is a packed archive, not a sheet.")),
    (b"7z\xbc\xaf", _("This is a packed archive, not a sheet.")),
    (b"\x1f\x8b", _("This is a packed archive, not a sheet.")),
)


def read_sheet(file: IO[bytes], *, name: str, limits: SheetLimits | None = None, encoding: str = "") -> Sheet:
    """Read an uploaded file as a sheet; raise `SheetError` when it is none or is too much.

    `encoding` is given when a person said that a CSV file is not UTF-8; XLSX files know their own.
    """
    bounds = limits or SheetLimits()
    content = file.read(bounds.file_bytes + 1)
    if len(content) > bounds.file_bytes:
        allowed = {"megabytes": figure(bounds.file_bytes // (1024 * 1024))}
        message = _("The file is larger than %(megabytes)s MB.") % allowed
        raise SheetError("too_large", message, _("Split it into several files."))
    if not content.strip():
        raise SheetError("empty", _("The file is empty."), _("Choose the file again; perhaps it was still open elsewhere."))
    _refuse_other_kinds(content)
    if content.startswith(b"PK"):
        return read_xlsx(content, bounds)
    if name.lower().endswith((".xlsx", ".xlsm")):
        raise SheetError("broken", _("The file is called XLSX but is none; perhaps it was cut off on its way."), SAVE_AS)
    return read_csv(content, bounds, encoding=encoding)


def _refuse_other_kinds(content: bytes) -> None:
    if content.startswith(OLD_OFFICE):
        if ENCRYPTED in content:
            message = _("The file is locked with a password.")
            raise SheetError("encrypted", message, _("Open it, remove the password and save it again."))
        raise SheetError("old_format", _("This is an old Excel file (XLS), which is not read."), SAVE_AS)
    for start, message in OTHER_KINDS:
        if content.startswith(start):
            raise SheetError("not_a_sheet", message, SAVE_AS)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:14].lower().startswith((b"<html", b"<!doctype html", b"<table", b"<?xml")):
        raise SheetError("not_a_sheet", _("This is a web page saved under the name of a sheet."), SAVE_AS)
