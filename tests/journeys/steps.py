"""The steps journeys share: signing in, choosing the language, and what pages are called in each language."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page, expect

from hamseda.project.demo_accounts import DEMO_PASSWORD


@dataclass(frozen=True, slots=True)
class Words:
    """What a journey looks for, in one language."""

    direction: str
    today: str
    other_language: str
    coming: str


WORDS = {
    "fa": Words(direction="rtl", today="امروز", other_language="en", coming="چهارده روز پیش رو"),
    "en": Words(direction="ltr", today="Today", other_language="fa", coming="Coming in the next 14 days"),
}


def sign_in(page: Page, username: str, language: str) -> None:
    """Sign in with the demo's password and choose the language of pages, as a person would."""
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill(username)
    page.locator("input[name=password]").fill(DEMO_PASSWORD)
    page.locator("input[name=password]").press("Enter")
    expect(page.locator("h1")).to_have_text({"fa": "امروز", "en": "Today"}[page.locator("html").get_attribute("lang") or "fa"])
    choose_language(page, language)


def choose_language(page: Page, language: str) -> None:
    """Switch the pages to a language, if they are not in it."""
    if page.locator("html").get_attribute("lang") != language:
        page.locator(f"button[name=language][value={language}]").first.click()
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("html")).to_have_attribute("dir", WORDS[language].direction)
