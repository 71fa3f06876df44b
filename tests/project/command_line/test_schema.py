"""`hamseda schema` prints a schema, lists the names, and helps with a wrong one."""

from __future__ import annotations

import json

from click.testing import CliRunner

from hamseda.project.command_line.schema import command


def test_schema_name_prints_json():
    answer = CliRunner().invoke(command, ["city.units"])
    assert answer.exit_code == 0
    assert json.loads(answer.stdout)["$id"] == "hamseda:city.units"


def test_schema_without_name_lists_the_names():
    answer = CliRunner().invoke(command, [])
    assert answer.exit_code == 0
    assert answer.stdout.splitlines()[:3] == ["city", "city.units", "city.people"]


def test_schema_unknown_name_says_the_nearest():
    answer = CliRunner().invoke(command, ["city.unitz"])
    assert answer.exit_code == 2
    assert answer.stderr.startswith("hamseda: there is no schema 'city.unitz'; did you mean city.units? There are: city, ")
