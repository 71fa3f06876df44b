"""Someone adds a passkey and signs in with it alone, on a device that Chromium plays."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import CDPSession, Page, expect
from tests.journeys.steps import WORDS, sign_in

from hamseda.project.demo_accounts import DEMO_PASSWORD


@pytest.fixture
def device(page: Page) -> Iterator[CDPSession]:
    """Plug in a device that keeps passkeys and says yes whenever it is asked."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    yield session
    session.send("WebAuthn.disable")


def add_passkey(page: Page, name: str) -> None:
    page.goto("/accounts/2fa/webauthn/add/")
    # Whoever changes how an account is opened is asked once more who they are.
    page.locator("main input[name=password]").fill(DEMO_PASSWORD)
    page.locator("main form button[type=submit]").click()
    page.locator("input[name=name]").fill(name)
    page.locator("input[name=passwordless]").check()
    page.locator("[data-passkey-button]").click()
    # The recovery codes are shown once, with the first passkey.
    expect(page).not_to_have_url("/accounts/2fa/webauthn/add/")
    page.goto("/accounts/2fa/webauthn/")
    expect(page.locator("main")).to_contain_text(name)


def sign_out(page: Page) -> None:
    page.goto("/accounts/logout/")
    page.locator("main form button[type=submit]").click()
    expect(page.locator("input[name=login]")).to_be_visible()


def test_passkey_is_added_and_opens_the_account_without_a_password(page: Page, language: str, device: CDPSession) -> None:
    # One person for each language: the site is the same, and a passkey stays.
    sign_in(page, {"fa": "officer", "en": "director"}[language], language)
    add_passkey(page, "laptop")
    sign_out(page)
    page.locator("form[data-passkey=sign-in] [data-passkey-button]").click()
    expect(page.locator("h1")).to_have_text(WORDS[language].today)


def test_password_alone_no_longer_opens_an_account_with_a_passkey(page: Page, language: str, device: CDPSession) -> None:
    name = {"fa": "liaison", "en": "approver"}[language]
    sign_in(page, name, language)
    add_passkey(page, "phone")
    sign_out(page)
    page.locator("input[name=login]").fill(name)
    page.locator("input[name=password]").fill(DEMO_PASSWORD)
    page.locator("input[name=password]").press("Enter")
    expect(page).to_have_url(re.compile("/accounts/2fa/authenticate/"))
    page.goto("/")
    expect(page).to_have_url(re.compile("/accounts/2fa/authenticate/"))
