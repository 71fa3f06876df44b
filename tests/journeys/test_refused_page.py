"""An ambassador is refused a page and reads why, and who can open it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.steps import sign_in

ADMINISTRATOR = {"fa": "مدیر سامانه", "en": "administrator"}


@pytest.mark.database
def test_refused_page_says_which_right_why_and_who_can(page: Page, language: str) -> None:
    sign_in(page, "ambassador", language)
    answer = page.goto("/tasks/")
    assert answer is not None
    assert answer.status == 403
    expect(page.locator("main")).to_contain_text(ADMINISTRATOR[language])
    # The way out is there, and the table that decided.
    page.locator("main a[href*='/permissions/']").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.partition("?")[0].endswith("/permissions/")


def test_page_that_is_not_there_says_so_in_the_shell(page: Page, language: str) -> None:
    sign_in(page, "ambassador", language)
    answer = page.goto("/units/999999999/")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", language)
