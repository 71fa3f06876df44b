"""Which letters the bytes of a text file stand for: UTF-8 or UTF-16; older encodings are recognised and named."""

from __future__ import annotations

import codecs

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hamseda.design.digits import figure
from hamseda.design.sheets.sheet import SheetError

OLD_PERSIAN = "windows-1256"
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
SAVE_UTF8 = _("Save it as “CSV UTF-8” and upload that file, or choose windows-1256 below and check the letters in the preview.")
SAMPLE = 20_000


def decode(content: bytes, encoding: str = "") -> tuple[str, tuple[str | Promise, ...]]:
    """Return the text and what is to be said about it; raise `SheetError` naming the byte that does not fit."""
    if encoding and encoding != OLD_PERSIAN:
        raise SheetError("encoding", _("The encoding “%(name)s” is not known.") % {"name": encoding})
    for mark, name in MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], name, len(mark)), ()
    if encoding == OLD_PERSIAN and not is_utf8(content):
        notice = _("The file was read as windows-1256. Check the letters before you take it over.")
        return _strictly(content, OLD_PERSIAN, 0), (notice,)
    return _strictly(content, "utf-8", 0), ()


def is_utf8(content: bytes) -> bool:
    """Return whether the bytes are UTF-8, which text in another encoding practically never is by chance."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _strictly(content: bytes, name: str, skipped: int) -> str:
    position = content.find(b"\0") if name != "utf-16-le" and name != "utf-16-be" else -1
    if position >= 0:
        told = _("The file is not text: byte %(byte)s is zero.") % {"byte": figure(position + skipped + 1)}
        raise SheetError("not_text", told, _("Save it as “CSV UTF-8” or XLSX and upload that file."))
    try:
        text = content.decode(name)
    except UnicodeDecodeError as error:
        raise _not_decoded(content, name, error.start + skipped) from error
    if "\0" in text:
        message = _("The file is not text: it holds the letter zero.")
        raise SheetError("not_text", message, _("Save it as “CSV UTF-8” or XLSX and upload that file."))
    return text


def _not_decoded(content: bytes, name: str, position: int) -> SheetError:
    numbers = {"byte": figure(position + 1), "encoding": name.upper()}
    if name == "utf-8" and looks_like_old_persian(content):
        looks_old = _(
            "The file is not UTF-8: byte %(byte)s does not fit. It looks like windows-1256, an older Persian encoding."
        )
        return SheetError("windows_1256", looks_old % numbers, SAVE_UTF8)
    message = _("The file is not %(encoding)s: byte %(byte)s does not fit.") % numbers
    return SheetError("encoding", message, _("Save it as “CSV UTF-8” or XLSX and upload that file."))


def looks_like_old_persian(content: bytes) -> bool:
    """Return whether the bytes above ASCII, read as windows-1256, are for the most part Arabic letters."""
    text = content[:SAMPLE].decode(OLD_PERSIAN, errors="replace")
    foreign = [letter for letter in text if ord(letter) > 127]
    arabic = [letter for letter in foreign if "\u0600" <= letter <= "\u06ff" or letter == "\u200c"]
    return bool(foreign) and len(arabic) >= 0.8 * len(foreign)
