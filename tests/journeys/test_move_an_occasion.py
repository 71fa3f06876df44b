"""An officer sees a month in three calendars, moves an expected Hijri day, reads what moves with it, and confirms."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.steps import sign_in

from hamseda.engines.language.digits import to_latin

NOT_LEFT_WITH = {"fa": "ماه قمری ۲۹ یا ۳۰ روز دارد", "en": "a month has 29 or 30"}


def _first_expected(page: Page) -> str:
    """Walk forward from this month to the first one with an expected day, and return the address that moves it."""
    page.goto("/occasions/month/?calendar=jalali")
    for _month in range(14):
        expected = page.locator("a[href*='/move/']")
        if expected.count():
            return expected.first.get_attribute("href") or ""
        page.locator("a[rel=next]").click()
    raise AssertionError("no expected day within fourteen months")


@pytest.mark.database
def test_expected_day_moves_with_its_month_and_leaves_its_history(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    page.goto(_first_expected(page))
    day = page.locator("input[name=expected_day]").first.get_attribute("value") or ""
    moved_to = _preview_a_move(page, day, language)
    effects = page.locator("#move-effects tbody tr")
    assert effects.count() >= 1
    count = effects.count()
    page.locator("button[name=action][value=move]").click()
    expect(page).to_have_url(re.compile(r"/occasions/\d+/$"))
    said = page.locator(".toast, .notice").first
    expect(said).to_be_visible()
    assert str(count) in to_latin(said.inner_text())
    expect(page.locator(f"time[datetime='{moved_to}']").first).to_be_visible()
    page.goto(page.url + "history/")
    expect(page.locator("main")).to_contain_text(moved_to)


def _preview_a_move(page: Page, day: str, language: str) -> str:
    """Ask for the day after, and if the month before would be too long, for the day before; return the day."""
    from datetime import date, timedelta

    for step in (1, -1):
        to = (date.fromisoformat(day) + timedelta(step)).isoformat()
        page.locator("input[name=to]").fill(to)
        page.keyboard.press("Escape")
        page.locator("button[name=action][value=preview]").click()
        if page.locator("#move-effects").count():
            return to
        expect(page.locator("main")).to_contain_text(NOT_LEFT_WITH[language])
    raise AssertionError("the day can move neither way")


def test_day_that_does_not_exist_is_refused_in_words(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    page.goto(_first_expected(page))
    page.locator("input[name=to]").fill("1404/12/30")
    page.keyboard.press("Escape")
    page.locator("button[name=action][value=preview]").click()
    expect(page.locator(".invalid-feedback").first).to_contain_text({"fa": "۱۴۰۴", "en": "1404"}[language])


def test_expected_day_is_confirmed_with_its_month(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    address = _first_expected(page)
    page.goto(address)
    page.locator("button[name=action][value=confirm]").click()
    expect(page.locator(".toast, .notice").first).to_be_visible()
    page.goto(address)
    expect(page.locator("input[name=reason]")).to_be_visible()
