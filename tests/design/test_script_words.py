"""Every word that a script asks for is there, and no other."""

from __future__ import annotations

import re

from hamseda.design.calendar_table import TABLE_FILE
from hamseda.design.script_words import script_words

ASKED = re.compile(r'\bword\("([^"]+)"')


def test_words_are_those_the_scripts_ask_for():
    source = "\n".join(path.read_text(encoding="utf-8") for path in TABLE_FILE.parent.glob("*.js"))
    assert set(ASKED.findall(source)) == set(script_words())
