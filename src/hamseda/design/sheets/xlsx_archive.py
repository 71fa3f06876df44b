"""What an XLSX file is before it is opened: an archive whose sizes, parts and XML are checked, since anyone may have made it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hamseda.design.digits import figure
from hamseda.design.sheets.sheet import SheetError, SheetLimits

SAVE_XLSX = _("Open it in your spreadsheet program and save it as XLSX anew.")
CHUNK = 1 << 16
OVERLAP = 64
# No sheet declares a document type or entities; whoever does means harm. Looked for in the two encodings XML parsers guess.
DECLARATIONS = tuple(word.encode(name) for word in ("<!DOCTYPE", "<!ENTITY") for name in ("utf-8", "utf-16-le", "utf-16-be"))
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"')
MOST_MERGED = 5


@dataclass(frozen=True, slots=True)
class CheckedArchive:
    """What was found: merged ranges by part."""

    merged: dict[str, tuple[str, ...]]


def check_archive(content: bytes, limits: SheetLimits) -> CheckedArchive:
    """Read the whole archive once in pieces; raise `SheetError` for what no honest sheet holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            _check_parts(parts, limits)
            return CheckedArchive(_read_parts(archive, parts, limits))
    except SheetError:
        raise
    except Exception as error:
        # The unpackers raise errors of many kinds for damaged data; to the person it is all one.
        raise SheetError("broken", _("The file is damaged: its parts cannot be unpacked."), SAVE_XLSX) from error


def _check_parts(parts: list[zipfile.ZipInfo], limits: SheetLimits) -> None:
    names = {part.filename.lower() for part in parts}
    if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise _bomb(limits)
    if any(part.flag_bits & 0x1 for part in parts):
        raise SheetError(
            "encrypted", _("The file is locked with a password."), _("Open it, remove the password and save it again.")
        )
    if any(name.endswith("vbaproject.bin") for name in names):
        raise SheetError("macros", _("The file holds macros, which are not accepted."), _("Save it as XLSX, without macros."))
    if "xl/workbook.bin" in names:
        raise SheetError("old_format", _("This is a binary Excel file (XLSB), which is not read."), SAVE_XLSX)
    if "mimetype" in names and "content.xml" in names:
        raise SheetError(
            "not_a_sheet", _("This is an OpenDocument file, which is not read."), _("Save it as XLSX or as CSV UTF-8.")
        )
    if not any(name.endswith("workbook.xml") for name in names):
        raise SheetError("not_a_sheet", _("This is a packed archive or another document, not a sheet."), SAVE_XLSX)


def _bomb(limits: SheetLimits) -> SheetError:
    message = _("Unpacked, the file would be larger than %(megabytes)s MB; that is no sheet of this size.")
    return SheetError("unpacks_too_large", message % {"megabytes": figure(limits.unpacked_bytes // (1024 * 1024))}, SAVE_XLSX)


def _read_parts(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], limits: SheetLimits) -> dict[str, tuple[str, ...]]:
    """Unpack each part once without keeping it: sizes as they really are, no declarations, merged cells noted."""
    left, merged = limits.unpacked_bytes, {}
    for part in parts:
        is_xml = part.filename.lower().endswith((".xml", ".rels"))
        found: list[str] = []
        tail = b""
        with archive.open(part) as stream:
            while piece := stream.read(CHUNK):
                left -= len(piece)
                if left < 0:
                    raise _bomb(limits)
                if is_xml:
                    seen = tail + piece
                    _refuse_declarations(seen)
                    found += [ref.decode() for ref in MERGED.findall(seen)] if len(found) < MOST_MERGED else []
                    tail = seen[-OVERLAP:]
        if found:
            merged[part.filename] = tuple(dict.fromkeys(found))[:MOST_MERGED]
    return merged


def _refuse_declarations(piece: bytes) -> None:
    if any(declaration in piece for declaration in DECLARATIONS):
        message = _("The file declares XML entities, which no spreadsheet program writes.")
        raise SheetError("entities", message, SAVE_XLSX)
