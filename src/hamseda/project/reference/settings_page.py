"""Writes the page of settings: every variable of the environment, what is allowed, its default and what it means."""

from __future__ import annotations

from hamseda.project.reference.markdown import heading, literal, page, table
from hamseda.project.settings.locations import DEFAULT_DATA_DIRECTORY
from hamseda.project.settings.reader import ALL_SETTINGS, Setting

OPENING = """
Hamseda reads its settings from the environment, once, at the start. A value that cannot be used stops the start with one
sentence that names the variable, the value and what is allowed:

    hamseda: PORT is set to 'eighty', but must be a whole number from 1 to 65535.

An empty variable counts as not given. Secrets are never shown, neither in that sentence nor in the logs.
"""


def settings_page() -> str:
    """Return the page."""
    return page("Settings", OPENING, *(_section(setting) for setting in ALL_SETTINGS))


def _section(setting: Setting[object]) -> str:
    rows = [("Allowed", setting.allowed), ("Default", _default(setting)), ("Secret", "yes" if setting.is_secret else "no")]
    return "\n\n".join([heading(2, setting.variable, f"setting-{setting.variable}"), setting.meaning, table(("", ""), rows)])


def _default(setting: Setting[object]) -> str:
    """Return the default in words; a path of this machine is described, not shown."""
    if setting.default == str(DEFAULT_DATA_DIRECTORY):
        return "`var` in a checkout, `~/.local/share/hamseda` where Hamseda is installed"
    return literal(setting.default) or "none"
