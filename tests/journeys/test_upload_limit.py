"""A browser sends a file that is much too large and is shown why, on the real web server."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.steps import sign_in

MEGABYTE = 1024 * 1024


@pytest.fixture(scope="module")
def large_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "units.csv"
    with path.open("wb") as file:
        for _number in range(50):
            file.write(b"x" * MEGABYTE)
    return path


def test_file_of_fifty_megabytes_is_refused_in_words_and_the_site_goes_on(page: Page, language: str, large_file: Path) -> None:
    sign_in(page, "administrator", language)
    page.goto("/units/import/")
    page.locator("main input[type=file]").set_input_files(large_file)
    with page.expect_response(lambda response: response.request.method == "POST") as answered:
        page.locator("main form button[type=submit]").first.click()
    assert answered.value.status == 413
    expect(page.locator("h1")).to_have_text({"fa": "بیش از اندازه بزرگ بود", "en": "That was too large"}[language])
    page.goto("/")
    expect(page.locator("h1")).to_be_visible()
