"""The frame's theme is drawn by the server unless the reader left it to the system."""

from __future__ import annotations

from datetime import date

import pytest

from hamseda.design.shell import Shell, ShellAddresses, ShownDay


@pytest.mark.parametrize(("theme", "drawn"), [("light", "light"), ("dark", "dark"), ("auto", "light")])
def test_shell_draws_the_theme_that_was_chosen(theme, drawn):
    shell = Shell(
        language="fa",
        direction="rtl",
        theme=theme,
        languages=(),
        addresses=ShellAddresses(),
        calendar="jalali",
        today=date(2026, 11, 23),
        day=ShownDay("", ""),
    )
    assert shell.drawn_theme == drawn
