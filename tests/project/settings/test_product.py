"""What the settings make of the product: bundles kept for good, the reader's values, a refusal at the start."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from tests.live_site import HAMSEDA, environment_for
from tests.processes import run_to_its_end

from hamseda.project.settings.locations import PACKAGE_DIRECTORY

FOR_GOOD = "max-age=315360000, public, immutable"
BUNDLES = PACKAGE_DIRECTORY / "design" / "static" / "design"


@pytest.mark.parametrize("pattern", ["app.*.css", "app.*.js", "*.woff2"])
def test_bundle_with_its_digest_in_the_name_is_kept_for_good(client, pattern):
    (bundle,) = BUNDLES.glob(pattern)
    answer = client.get(f"/static/design/{bundle.name}")
    assert (answer.status_code, answer["Cache-Control"]) == (200, FOR_GOOD)
    assert b"".join(answer.streaming_content) == bundle.read_bytes()


def test_file_without_a_digest_is_asked_for_again(db, client):
    answer = client.get("/static/design/manifest.json")
    assert answer["Cache-Control"] == "max-age=60, public"
    answer.close()


def test_data_directory_of_the_tests_is_not_the_developers():
    assert Path(settings.HAMSEDA_DATA_DIRECTORY).name.startswith("hamseda-tests-")


@pytest.mark.parametrize("words", [["manage", "check"], ["serve"], ["worker"], ["demo"]])
def test_command_with_a_wrong_setting_stops_with_one_sentence(tmp_path, words):
    environment = environment_for(tmp_path, "sqlite", HAMSEDA_TIME_ZONE="Asia/Mashhad")
    code, out, err = run_to_its_end([*HAMSEDA, *words], environment)
    assert (code, out, err) == (
        2,
        "",
        "hamseda: HAMSEDA_TIME_ZONE is set to 'Asia/Mashhad', but must be an IANA time zone, such as Asia/Tehran.\n",
    )


def test_light_command_with_a_wrong_setting_runs_all_the_same(tmp_path):
    code, out, _ = run_to_its_end([*HAMSEDA, "--version"], environment_for(tmp_path, "sqlite", PORT="none"))
    assert (code, out.startswith("hamseda, version ")) == (0, True)
