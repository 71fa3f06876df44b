"""Keeps the catalogues: takes in new texts, drops old ones, keeps translations, and compiles the same bytes every time.

    python -m tests.house.catalogues                    bring the catalogues up to date (`make messages`)
    python -m tests.house.catalogues --from DIRECTORY   and take translations from its YAML files (English text: Persian)

English is its own translation, so that a page in English never falls back to the language of the installation.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

import allauth
import django
import polib
import yaml
from tests.house.messages import Message, all_messages
from tests.house.tree import PACKAGE, shown

LANGUAGES = ("fa", "en")
PLURALS = {"fa": "nplurals=2; plural=(n > 1);", "en": "nplurals=2; plural=(n != 1);"}
# The room whose catalogue also holds what we say in place of packages that do not speak Persian well enough.
SUPPLEMENT = "project"

Translations = dict[str, list[str]]


def catalogue_path(room: str, language: str) -> Path:
    """Return where a room's catalogue in one language lies."""
    return PACKAGE / room / "locale" / language / "LC_MESSAGES" / "django.po"


def empty_catalogue(language: str) -> polib.POFile:
    """Return a catalogue without texts; it carries no date, so that it changes only when a text does."""
    catalogue = polib.POFile(wrapwidth=120)
    catalogue.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": language,
        "MIME-Version": "1.0",
        "Plural-Forms": PLURALS[language],
        "Project-Id-Version": "Hamseda",
    }
    return catalogue


def existing_entries(room: str, language: str) -> dict[tuple[str, str], polib.POEntry]:
    """Return what a room's catalogue holds now."""
    path = catalogue_path(room, language)
    if not path.is_file():
        return {}
    return {(entry.msgctxt or "", entry.msgid): entry for entry in polib.pofile(str(path)) if not entry.obsolete}


def read_translations(directory: Path) -> Translations:
    """Read the YAML files of a directory; the first that translates a text is followed, a second that differs is told of."""
    found: Translations = {}
    for path in sorted(directory.glob("*.yaml")):
        for text, given in (yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) or {}).items():
            forms = given if isinstance(given, list) else [given]
            if found.setdefault(text, forms) != forms:
                print(f"{path.name}: {text!r} is {forms} here and {found[text]} before")
    return found


def entry_for(messages: Iterable[Message], language: str, old: polib.POEntry | None, new: Translations) -> polib.POEntry:
    """Make one entry of all messages with the same text and context."""
    messages = list(messages)
    plural = next((each.plural for each in messages if each.plural), "")
    first = messages[0]
    entry = polib.POEntry(
        msgid=first.text,
        msgctxt=first.context or None,
        msgid_plural=plural,
        occurrences=[(path, "") for path in sorted({each.path for each in messages})],
    )
    forms = forms_of(first, plural, language, old, new)
    if plural:
        entry.msgstr_plural = dict(enumerate(forms))
    else:
        entry.msgstr = forms[0]
    if "%(" in first.text:
        entry.flags = ["python-format"]
    return entry


def forms_of(message: Message, plural: str, language: str, old: polib.POEntry | None, new: Translations) -> list[str]:
    """Return the translation of one text: one form, or two where it has a plural."""
    count = 2 if plural else 1
    if language == "en":
        return [message.text, plural][:count]
    given = new.get(f"{message.context}|{message.text}") if message.context else None
    given = given or new.get(message.text)
    if given:
        return [given[0], given[-1]][:count]
    if old is None:
        return [""] * count
    return list(old.msgstr_plural.values()) if plural and old.msgstr_plural else [old.msgstr] * count


def build(room: str, language: str, messages: list[Message], new: Translations) -> polib.POFile:
    """Build one room's catalogue in one language."""
    old = existing_entries(room, language)
    catalogue = empty_catalogue(language)
    grouped: dict[tuple[str, str], list[Message]] = {}
    for message in messages:
        grouped.setdefault(message.key, []).append(message)
    entries = [entry_for(each, language, old.get(key), new) for key, each in grouped.items()]
    if room == SUPPLEMENT and language == "fa":
        supplied = {key: entry for key, entry in old.items() if key not in grouped and entry.comment}
        entries += (supplied | supplement(new)).values()
    catalogue.extend(sorted(entries, key=lambda entry: (entry.msgid, entry.msgctxt or "")))
    return catalogue


def supplement(new: Translations) -> dict[tuple[str, str], polib.POEntry]:
    """Return entries for what other packages say and the translations handed in say better."""
    if not new:
        return {}
    ours = {message.text for messages in all_messages().values() for message in messages}
    theirs = {entry.msgid: entry for path in their_catalogues() for entry in polib.pofile(str(path)) if not entry.msgctxt}
    entries = {}
    for text in new.keys() & theirs.keys() - ours:
        message = Message(text, theirs[text].msgid_plural or "", "", "")
        entry = entry_for([message], "fa", None, new)
        entry.occurrences, entry.comment = [], "In place of the words of another package."
        entries[("", text)] = entry
    return entries


def their_catalogues() -> list[Path]:
    """Return the English catalogues of the packages whose texts people meet."""
    places = [Path(module.__file__ or "").parent for module in (allauth, django)]
    return [path for place in places for path in sorted(place.glob("**/locale/en/LC_MESSAGES/django.po"))]


def compiled(catalogue: polib.POFile) -> bytes:
    """Return the bytes of the compiled catalogue."""
    return catalogue.to_binary()


def write(room: str, language: str, catalogue: polib.POFile) -> None:
    """Write a catalogue as text and compiled."""
    path = catalogue_path(room, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(str(catalogue).rstrip("\n") + "\n", encoding="utf-8")
    path.with_suffix(".mo").write_bytes(compiled(catalogue))


def main() -> None:
    """Bring every room's catalogues up to date and tell what is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--from", dest="source", type=Path, help="directory of YAML files with translations into Persian")
    options = parser.parse_args()
    new = read_translations(options.source) if options.source else {}
    for room, messages in all_messages().items():
        for language in LANGUAGES:
            catalogue = build(room, language, messages, new)
            write(room, language, catalogue)
            missing = [entry.msgid for entry in catalogue if not entry.translated()]
            print(f"{shown(catalogue_path(room, language))}: {len(catalogue)} texts, {len(missing)} without translation")
            for text in missing:
                print(f"    {text!r}")


if __name__ == "__main__":
    main()
