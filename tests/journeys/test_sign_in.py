"""Everyone of the demo city signs in, sees their day, turns the page to the other language, and leaves."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.steps import WORDS, choose_language, sign_in

from hamseda.civic.enums import Role
from hamseda.project.demo_accounts import username_of


@pytest.mark.database
@pytest.mark.parametrize("role", list(Role))
def test_sign_in_as_each_role_shows_today(page: Page, language: str, role: Role) -> None:
    sign_in(page, username_of(role), language)
    expect(page.locator("h1")).to_have_text(WORDS[language].today)
    expect(page.get_by_role("heading", name=WORDS[language].coming)).to_be_visible()


def test_language_switch_mirrors_the_page_and_is_remembered(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    other = WORDS[language].other_language
    choose_language(page, other)
    page.goto("/occasions/month/")
    expect(page.locator("html")).to_have_attribute("dir", WORDS[other].direction)


def test_sign_in_with_a_wrong_password_says_so_and_tells_nobody_more(page: Page, language: str) -> None:
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill("officer")
    page.locator("input[name=password]").fill("not-the-password-at-all")
    page.locator("input[name=password]").press("Enter")
    expect(page.locator("input[name=login]")).to_have_value("officer")
    expect(page.locator(".invalid-feedback, .alert-danger, .errorlist").first).to_be_visible()


def test_sign_out_leads_back_to_the_entrance(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    page.locator(".dropdown:has(form[action*=logout]) > button").first.click()
    page.locator("form[action*=logout] button").first.click()
    expect(page.locator("input[name=login]")).to_be_visible()
    page.goto("/")
    expect(page.locator("input[name=login]")).to_be_visible()
