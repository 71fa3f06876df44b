"""What every test stands on: a database, no network, and, for journeys, a whole site and a browser.

`live_site` is a real `hamseda serve` over a fresh copy of the demo city, one per test module; `page` is a Chromium page on it,
in Persian and in English, that fails its test when the page complains in the console. Tests outside engines, formats, house
and journeys are marked `database` here: they run again on PostgreSQL.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page
from tests.chromium import LOCALES, PageWatch, running_chromium
from tests.live_site import DemoCity, LiveSite, load_demo_city, running_site
from tests.network import stay_on_this_machine

TESTS = Path(__file__).parent
# Rooms and rules that know no database. Of the journeys those run again on PostgreSQL that are marked `database` themselves.
WITHOUT_DATABASE = {"engines", "formats", "house", "journeys"}


def pytest_configure(config: pytest.Config) -> None:
    """Keep the embedded test database in a file, as in life: pages, workers and tests are different connections."""
    stay_on_this_machine()
    default = settings.DATABASES["default"]
    if default["ENGINE"].endswith("sqlite3"):
        default.setdefault("TEST", {})["NAME"] = str(Path(settings.HAMSEDA_DATA_DIRECTORY) / "test.sqlite3")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what belongs to a room with a database, and what is a journey."""
    for item in items:
        room = item.path.relative_to(TESTS).parts[0]
        if room not in WITHOUT_DATABASE:
            item.add_marker(pytest.mark.database)
        if room == "journeys":
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def demo_city(tmp_path_factory: pytest.TempPathFactory) -> DemoCity:
    """Load the demo city once; sites begin with copies of it."""
    return load_demo_city(tmp_path_factory.mktemp("city") / "demo", os.environ.get("DATABASE_URL", ""))


@pytest.fixture(scope="module")
def live_site(demo_city: DemoCity) -> Iterator[LiveSite]:
    """Serve a fresh copy of the demo city to the journeys of one module."""
    with demo_city.copy() as (directory, database), running_site(directory, database) as site:
        yield site


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Run one Chromium for the journeys of a module; while it runs, this process must not use the database itself."""
    with running_chromium() as chromium:
        yield chromium


@pytest.fixture(params=sorted(LOCALES, reverse=True))
def language(request: pytest.FixtureRequest) -> str:
    """Return the language of the journey's pages: each journey is walked in both."""
    code: str = request.param
    return code


@pytest.fixture
def page(browser: Browser, live_site: LiveSite, language: str) -> Iterator[Page]:
    """Open a page on the site as someone whose browser speaks this language; fail on whatever it complains of."""
    context = browser.new_context(
        base_url=live_site.address, locale=LOCALES[language], timezone_id="Asia/Tehran", reduced_motion="reduce"
    )
    opened = context.new_page()
    watch = PageWatch(opened)
    yield opened
    context.close()
    assert watch.complaints == []
