"""An officer finds a district by what people call it: in the palette, and in the list of units."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.steps import sign_in

# What people type, in Arabic letters and other digits too; all mean the ninth district's municipality.
ALIASES = ["منطقه نه", "منطقه ۹", "منطقه 9", "منطقة ٩", "District 9"]
DISTRICT = {"fa": "شهرداری منطقه ۹", "en": "District 9 Municipality"}


@pytest.mark.parametrize("alias", ALIASES)
def test_district_is_found_in_the_palette_by_an_alias(page: Page, language: str, alias: str) -> None:
    sign_in(page, "officer", language)
    page.keyboard.press("Control+k")
    box = page.locator("[data-palette-box]")
    expect(box).to_be_focused()
    box.fill(alias)
    answer = page.locator("[role=option]", has_text=DISTRICT[language]).first
    expect(answer).to_be_visible()
    answer.click()
    expect(page.locator("h1")).to_have_text(DISTRICT[language])


def test_district_is_found_in_the_list_of_units_by_an_alias(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    page.goto("/units/")
    page.locator("input[name=q]").fill("منطقه نه")
    page.locator("input[name=q]").press("Enter")
    row = page.locator("#list tbody tr", has_text=DISTRICT[language])
    expect(row).to_be_visible()
    row.get_by_role("link", name=DISTRICT[language]).click()
    expect(page.locator("h1")).to_have_text(DISTRICT[language])
    # The record itself holds the alias by which it was found.
    expect(page.locator("main")).to_contain_text("منطقه نه")


def test_search_that_finds_nothing_says_what_to_do(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    page.goto("/units/?q=هیچ‌کجا‌نیست")
    expect(page.locator("#list")).to_contain_text({"fa": "پیدا نشد", "en": "Nothing"}[language])
