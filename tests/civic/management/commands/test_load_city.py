"""`hamseda manage load_city` checks or loads a city's files."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from tests.civic.interfaces.city_files.written_city import UNITS, write_city

from hamseda.civic.models import City, Unit

pytestmark = pytest.mark.django_db


def run(*arguments: object) -> str:
    """Run the command and return what it says."""
    said = StringIO()
    call_command("load_city", *arguments, stdout=said, skip_checks=True)
    return said.getvalue()


def test_check_leaves_the_database_alone(tmp_path):
    assert run(write_city(tmp_path / "newtown"), "--check") == "newtown: 5 entries, no problems.\n"
    assert not City.objects.exists()


def test_load_changed_file_says_what_changed(tmp_path):
    assert run(write_city(tmp_path / "newtown")) == "newtown: 5 made, 0 changed, 0 left as they were.\n"
    changed = write_city(tmp_path / "newtown", units=UNITS + "    phone: 051-1\n")
    assert run(changed) == "newtown: 0 made, 1 changed, 4 left as they were.\n"
    assert Unit.objects.get(code="district-1").phone == "051-1"


def test_load_broken_files_names_the_problems(tmp_path):
    with pytest.raises(CommandError) as refusal:
        run(write_city(tmp_path / "newtown", units="units: x"))
    assert str(refusal.value).splitlines() == [
        "1 problem(s); nothing was changed.",
        "newtown/units.yaml:1: units: a list is needed (lines that begin with a hyphen), not 'x'.",
    ]


def test_load_another_city_is_refused(tmp_path):
    run(write_city(tmp_path / "newtown"))
    with pytest.raises(CommandError) as refusal:
        run(write_city(tmp_path / "other", city="code: other\n" + (tmp_path / "newtown/city.yaml").read_text()[14:]))
    assert str(refusal.value) == "other cannot be loaded: the database holds the city newtown, the files are of other."
