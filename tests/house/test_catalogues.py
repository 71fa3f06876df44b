"""Catalogues: every text is in its room's catalogues, translated, in good Persian, with its placeholders, and compiled."""

from __future__ import annotations

import ast

import polib
import pytest
from django.apps import apps
from tests.house.catalogues import LANGUAGES, SUPPLEMENT, build, catalogue_path, compiled
from tests.house.messages import all_messages
from tests.house.persian import faults, placeholders
from tests.house.tree import shown, source_files, tree_of

MESSAGES = all_messages()
PLACES = [(room, language) for room in MESSAGES for language in LANGUAGES]
# The words of the house; a text that is just this word is translated so everywhere.
GLOSSARY = {
    "unit": "واحد", "person": "شخص", "audience": "گروه مخاطب", "channel": "مسیر انتشار", "fact": "دادهٔ مستند", "term": "اصطلاح",
    "grid": "تقویم مشترک", "clash": "تداخل", "statement": "مطلب", "consultation": "استعلام", "sign-off": "موافقت", "claim": "گزاره",
    "finding": "تذکر", "mention": "بازتاب", "story": "موضوع خبری", "issue": "مسئله", "rumour": "شایعه", "engagement": "تعامل",
    "commitment": "تعهد", "indicator": "شاخص", "observation": "مشاهده", "ledger": "دفتر شفافیت", "activity": "اقدام",
}  # fmt: skip


def catalogue(room: str, language: str) -> polib.POFile:
    path = catalogue_path(room, language)
    assert path.is_file(), f"{shown(path)} is missing; run `make messages`"
    return polib.pofile(str(path), wrapwidth=120)


@pytest.mark.parametrize(("room", "language"), PLACES)
def test_catalogue_holds_exactly_the_texts_of_its_room(room, language):
    wanted = {message.key for message in MESSAGES[room]}
    held = {
        (entry.msgctxt or "", entry.msgid) for entry in catalogue(room, language) if not (room == SUPPLEMENT and entry.comment)
    }
    assert (sorted(wanted - held), sorted(held - wanted)) == ([], []), "run `make messages`"


@pytest.mark.parametrize(("room", "language"), PLACES)
def test_catalogue_translates_every_text(room, language):
    assert [entry.msgid for entry in catalogue(room, language) if not entry.translated() or entry.fuzzy] == []


@pytest.mark.parametrize(("room", "language"), PLACES)
def test_catalogue_is_as_the_tool_writes_it(room, language):
    path = catalogue_path(room, language)
    wanted = build(room, language, MESSAGES[room], {})
    assert path.read_text(encoding="utf-8") == str(wanted).rstrip("\n") + "\n", "run `make messages`"
    assert path.with_suffix(".mo").read_bytes() == compiled(wanted), "run `make messages`"


def forms(entry: polib.POEntry) -> list[tuple[str, str]]:
    """Return the translations of an entry, each with the English it stands for."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    return list(zip([entry.msgid, entry.msgid_plural], entry.msgstr_plural.values(), strict=True))


@pytest.mark.parametrize(("room", "language"), PLACES)
def test_catalogue_keeps_placeholders(room, language):
    differing = []
    for entry in catalogue(room, language):
        for text, translation in forms(entry):
            # The singular may leave its number out: "one unit".
            if (
                translation
                and placeholders(text) != placeholders(translation)
                and not is_singular_without_number(entry, text, translation)
            ):
                differing.append((text, translation))
    assert differing == []


def is_singular_without_number(entry: polib.POEntry, text: str, translation: str) -> bool:
    lacking = set(placeholders(entry.msgid_plural)) ^ set(placeholders(translation))
    return bool(entry.msgid_plural) and text == entry.msgid and len(lacking) <= 1


@pytest.mark.parametrize("room", MESSAGES)
def test_persian_of_the_room_is_good_persian(room):
    wrong = {
        translation: found
        for entry in catalogue(room, "fa")
        for text, translation in forms(entry)
        if translation and (found := faults(text, translation))
    }
    assert wrong == {}


def test_texts_that_several_rooms_use_are_translated_alike():
    said: dict[tuple[str, str], set[str]] = {}
    for room in MESSAGES:
        for entry in catalogue(room, "fa"):
            said.setdefault((entry.msgctxt or "", entry.msgid), set()).add(forms(entry)[0][1])
    assert {key: sorted(translations) for key, translations in said.items() if len(translations) > 1} == {}


def test_words_of_the_house_are_translated_as_agreed():
    differing = {
        entry.msgid: entry.msgstr
        for room in MESSAGES
        for entry in catalogue(room, "fa")
        if not entry.msgctxt and (wanted := GLOSSARY.get(entry.msgid.lower())) and entry.msgstr != wanted
    }
    assert differing == {}


def test_gettext_is_never_given_a_text_put_together_at_run_time():
    """An f-string, a concatenation or a % inside the brackets never reaches a catalogue; reading the texts refuses it."""
    assert sum(len(messages) for messages in MESSAGES.values()) > 100


def test_placeholders_of_texts_are_named():
    nameless = [
        message
        for messages in MESSAGES.values()
        for message in messages
        if set(placeholders(message.text)) & {"%s", "%d", "{}"}
    ]
    assert nameless == []


def test_texts_are_translated_only_in_rooms_that_django_knows():
    assert {room for room in MESSAGES if not apps.is_installed(f"hamseda.{room}")} == set()


def test_translated_texts_hold_no_f_strings():
    joined = [
        f"{shown(path)}:{node.lineno}"
        for path in source_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and (node.func.id == "_" or node.func.id.endswith(("gettext", "gettext_lazy")))
        and any(isinstance(each, ast.JoinedStr | ast.BinOp) for each in node.args[:1])
    ]
    assert joined == []
