"""Chromium for the journeys, and a watch on what its pages complain of."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ConsoleMessage, Page, Response, sync_playwright

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LOCALES = {"fa": "fa-IR", "en": "en-US"}
# Chromium says this for every answer of 400 and above; the watch judges the answers themselves.
ANSWER_COMPLAINT = "Failed to load resource"


def find_chromium() -> str:
    """Return the program named by CHROMIUM, or Debian's."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """Start Chromium and stop it with its helper."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


class PageWatch:
    """Collect what a page complains of: script errors, console errors, broken policy, files that do not come."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        page.on("console", self._hear_console)
        page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        page.on("response", self._hear_response)

    def _hear_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(ANSWER_COMPLAINT):
            self.complaints.append(f"console: {message.text}")

    def _hear_response(self, response: Response) -> None:
        # A refused page (403, 404) is an answer a journey may be about; a file or part of a page that fails never is.
        is_page = response.request.resource_type == "document"
        if response.status >= (500 if is_page else 400):
            self.complaints.append(f"{response.status} for {response.url}")
