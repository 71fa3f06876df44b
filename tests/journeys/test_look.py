"""The look at work: every page clean and within a narrow screen, the frame and its parts by keyboard alone."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Page, expect
from tests.journeys.steps import WORDS, sign_in

NARROW = {"width": 390, "height": 844}
# What the frame does not lead to.
OTHER_PAGES = [
    "/accounts/2fa/",
    "/accounts/2fa/totp/activate/",
    "/accounts/2fa/webauthn/",
    "/accounts/2fa/webauthn/add/",
    "/accounts/reauthenticate/",
    "/accounts/password/change/",
    "/accounts/logout/",
    "/units/new/",
    "/people/new/",
    "/units/import/",
    "/no-such-page/",
]
CHOSEN = {"fa": "۱۴۰۵/۰۱/۰۴", "en": "2026-03-24"}
TYPED = {"fa": "۱۴۰۵/۱/۱", "en": "2026-03-21"}


def every_page(page: Page) -> list[str]:
    links = page.locator(".shell-side a.shell-link").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return [*dict.fromkeys(links), *OTHER_PAGES]


def test_every_page_fits_a_narrow_screen_and_breaks_no_policy(page: Page, language: str) -> None:
    sign_in(page, "administrator", language)
    theme: Literal["light", "dark"] = "dark" if language == "fa" else "light"
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size(NARROW)
    too_wide = []
    for address in every_page(page):
        page.goto(address)
        expect(page.locator("html")).to_have_attribute("data-bs-theme", theme)
        expect(page.locator("main h1")).not_to_be_empty()
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            too_wide.append(address)
    # What breaks the content security policy is heard by the watch on the page.
    assert too_wide == []


def test_day_is_chosen_by_keyboard_alone(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    page.goto("/design/#form")
    box = page.locator("#id_sample-day")
    box.fill(TYPED[language])
    box.press("ArrowDown")
    month = page.locator("[role=dialog] [role=grid]")
    expect(month.locator("[aria-selected=true]")).to_be_focused()
    # A day on, a week on, a month on and back, to the end of the week and back to its beginning.
    forward, back = ("ArrowLeft", "ArrowRight") if language == "fa" else ("ArrowRight", "ArrowLeft")
    for key in (forward, back, "ArrowDown", "ArrowUp", "PageDown", "PageUp", "Shift+PageDown", "Shift+PageUp"):
        page.keyboard.press(key)
    expect(month.locator("[aria-selected=true]")).to_be_focused()
    for _ in range(3):
        page.keyboard.press(forward)
    page.keyboard.press("Enter")
    expect(box).to_have_value(CHOSEN[language])
    expect(box).to_be_focused()
    box.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("[role=dialog] [role=grid]")).to_have_count(0)
    expect(box).to_be_focused()


def test_day_that_is_not_is_told_while_it_is_typed(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    page.goto("/design/#form")
    box, reading = page.locator("#id_sample-day"), page.locator(".date-picker-reading").first
    box.fill("1404/12/30")
    expect(reading).to_have_text({"fa": "چنین روزی نیست.", "en": "There is no such day."}[language])
    box.fill("1403/12/30")
    expect(reading).to_contain_text({"fa": "۲۰ مارس ۲۰۲۵", "en": "20 March 2025"}[language])


def test_month_of_the_picker_shades_fridays_and_holidays(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    page.goto("/design/#form")
    page.locator("#id_sample-day").fill(TYPED[language])
    page.locator(".date-picker-open").first.click()
    # The first of Farvardin is a holiday; the city names it.
    expect(page.locator("td[data-iso='2026-03-21']")).to_have_class("is-off is-holiday")
    expect(page.locator("td[data-iso='2026-03-27']")).to_have_class("is-off is-holiday")
    expect(page.locator("td[data-iso='2026-03-25']")).not_to_have_class("is-off")


def test_palette_opens_by_keyboard_and_gives_the_focus_back(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    search = page.locator("[data-palette-open]").first
    search.focus()
    page.keyboard.press("Control+k")
    box = page.locator("[data-palette-box]")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#palette")).not_to_be_visible()
    expect(search).to_be_focused()


def test_theme_chosen_is_drawn_by_the_server(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    page.locator(".shell-top [data-bs-toggle=dropdown]").first.click()
    page.locator("[data-theme-choice=dark]").click()
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    html = page.request.get("/").text()
    assert 'data-theme="dark" data-bs-theme="dark"' in html


def test_language_switch_mirrors_the_page_where_it_stands(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    other = WORDS[language].other_language
    page.goto("/design/?q=1")
    page.locator(f"button[name=language][value={other}]").click()
    expect(page.locator("html")).to_have_attribute("dir", WORDS[other].direction)
    assert page.url.endswith("/design/?q=1")


def test_menu_of_a_narrow_screen_opens_and_closes_by_keyboard(page: Page, language: str) -> None:
    page.set_viewport_size(NARROW)
    sign_in(page, "officer", language)
    expect(page.locator(".shell-bottom a")).to_have_count(6)
    button = page.locator(".shell-menu-button")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#side a[href='/units/']")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#side a[href='/units/']")).not_to_be_visible()
    expect(button).to_be_focused()


def test_skip_link_is_the_first_stop_and_leads_to_the_page(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    page.goto("/grid/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_notice_of_an_error_stays_until_it_is_put_away(page: Page, language: str) -> None:
    sign_in(page, "officer", language)
    page.goto("/design/")
    page.locator("[data-toast-level=error]").click()
    notice = page.locator("#toasts [role=alert]")
    expect(notice).to_be_visible()
    notice.locator("button").click()
    expect(notice).to_have_count(0)
