"""`hamseda manage`: Django's commands under the product's name."""

from __future__ import annotations

from tests.live_site import HAMSEDA, environment_for
from tests.processes import run_to_its_end


def test_manage_runs_djangos_commands(tmp_path):
    code, out, _ = run_to_its_end(
        [*HAMSEDA, "manage", "diffsettings", "--output", "unified"], environment_for(tmp_path, "sqlite")
    )
    assert code == 0
    assert "+ AUTH_USER_MODEL = 'civic.Person'" in out.splitlines()


def test_manage_with_an_unknown_command_fails_under_the_products_name(tmp_path):
    code, _, err = run_to_its_end([*HAMSEDA, "manage", "levitate"], environment_for(tmp_path, "sqlite"))
    assert code == 1
    assert err.splitlines() == [
        "Unknown command: 'levitate'",
        "Type 'hamseda manage help' for usage.",
    ]
