"""Every entry of the frame leads somewhere, and knows the pages that belong to it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hamseda.design.asset_manifest import check_icon
from hamseda.project.places import ADMINISTRATION, CITY, PERSON_LINKS, PLACES, Entry

ENTRIES = (*PLACES, *CITY, *ADMINISTRATION, *PERSON_LINKS)


def test_places_are_the_six_in_their_order():
    assert [entry.url_name for entry in PLACES] == [
        "project:today", "project:grid", "project:desk", "project:register", "project:listening", "project:plan",
    ]  # fmt: skip


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.url_name)
def test_entry_leads_to_a_page_and_has_an_icon(entry: Entry):
    assert reverse(entry.url_name).startswith("/")
    assert check_icon(entry.icon) == entry.icon


@pytest.mark.parametrize(
    ("view_name", "expected"), [("civic:unit_list", True), ("civic:unit_edit", True), ("civic:person_list", False), ("", False)]
)
def test_entry_covers_the_pages_of_its_noun(view_name, expected):
    units = next(entry for entry in CITY if entry.url_name == "civic:unit_list")
    assert units.covers(view_name) is expected
