"""What a Persian editor would strike out in a translation: wrong letters and digits, missing half-spaces, foreign punctuation."""

from __future__ import annotations

import re
import unicodedata

HALF_SPACE = "\u200c"
PLACEHOLDER = re.compile(r"%%|%\((\w+)\)[sd]|%[sd]|\{(\w*)\}")
MARKUP = re.compile(r"<[^<>]+>|&\w+;|`[^`]*`|https?://\S+")
# Names that stay as they are in every language: file formats, standards, sign-in names, commands, keys.
LATIN = re.compile(r"[0-9]*[A-Za-z][A-Za-z0-9_.+/:@\-]*(?: \d[\d.]*)?")
LETTER = "\u0621-\u063a\u0641-\u064a\u066e-\u06d3\u06fa-\u06fc"

FAULTS = {
    "an Arabic yeh or kaf": re.compile("[\u064a\u0649\u0643]"),
    "Latin or Arabic digits": re.compile("[0-9\u0660-\u0669]"),
    "a straight or curly quotation mark instead of guillemets": re.compile('["\u201c\u201d\u201e]'),
    "a Latin comma, semicolon or question mark": re.compile(f"(?<=[{LETTER}\u06f0-\u06f9)»])\\s*[,;?]"),
    "a space before a sign": re.compile("\\s[،؛؟.:!»](?!\\w)"),
    "a space after an opening sign": re.compile("[«(]\\s"),
    "two spaces": re.compile("  "),
    "a tatweel": re.compile("\u0640"),
    "a half-space beside a space or at an end": re.compile(f"{HALF_SPACE}(?:\\s|$|{HALF_SPACE})|(?:^|\\s){HALF_SPACE}"),
    "«می» apart from its verb": re.compile(f"(?:^|[\\s«(])ن?می [{LETTER}]"),
    "«ها» apart from its noun": re.compile(f"[{LETTER}] ها(?:ی|یی|یش|یشان)?(?![{LETTER}])"),
    "«تر» apart from its word": re.compile(f"[{LETTER}] تر(?:ین)?(?![{LETTER}])"),
    "a Persian percent sign before its number": re.compile("[%٪][\u06f0-\u06f9]"),
}
ENDINGS = {".": ".", "?": "؟", "…": "…", "!": "!", ":": ":"}


def placeholders(text: str) -> list[str]:
    """Return the placeholders of a text, in order of their names."""
    return sorted(match.group() for match in PLACEHOLDER.finditer(text) if match.group() != "%%")


def faults_of_prose(text: str) -> list[str]:
    """Return what is wrong with Persian prose, its markup, code and Latin names aside."""
    prose = LATIN.sub("X", MARKUP.sub("X", text))
    return [fault for fault, pattern in FAULTS.items() if pattern.search(prose)]


def faults(text: str, translation: str) -> list[str]:
    """Return what is wrong with the Persian translation of an English text."""
    found = [] if translation == unicodedata.normalize("NFC", translation) else ["letters that are not composed"]
    found += faults_of_prose(PLACEHOLDER.sub("X", translation))
    if translation.strip() != translation and text.strip() == text:
        found.append("a space or line end at an edge")
    end, wanted = text.strip()[-1:], ENDINGS.get(text.strip()[-1:], "")
    if wanted and not translation.strip().endswith(wanted):
        found.append(f"an ending other than the English one ({end})")
    return found
