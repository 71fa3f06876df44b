"""The page of settings: defaults that are the same on every machine, secrets marked."""

from __future__ import annotations

from hamseda.project.reference.settings_page import settings_page
from hamseda.project.settings.locations import DEFAULT_DATA_DIRECTORY


def test_settings_page_shows_no_path_of_this_machine():
    assert str(DEFAULT_DATA_DIRECTORY) not in settings_page()


def test_settings_page_marks_exactly_the_secrets():
    sections = settings_page().split("\n## ")[1:]
    assert {each.split("\n")[0] for each in sections if "| Secret | yes |" in each} == {
        "DATABASE_URL",
        "HAMSEDA_MAIL",
        "HAMSEDA_SECRET_KEY",
    }
