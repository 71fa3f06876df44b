"""`hamseda demo` fills an empty database, leaves a filled one alone, and refuses what it would destroy."""

from __future__ import annotations

from time import perf_counter

import pytest
from click.testing import CliRunner, Result
from tests.civic.interfaces.city_files.written_city import write_city
from tests.civic.sample_city import make_unit

from hamseda.civic.models import City, Revision, Unit
from hamseda.project.command_line.demo import command

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> Result:
    """Run the command as a script would: without a terminal."""
    return CliRunner().invoke(command, arguments)


def test_demo_empty_database_is_filled_and_told():
    answer = run("--city", "port-alder")
    assert answer.exit_code == 0
    assert answer.stdout == ""
    assert answer.stderr.splitlines() == [
        "Loaded port-alder: 1 city, 13 units, 15 people, 7 places, 7 topics, 7 audiences, 6 channels, 5 working hours,"
        " 2 exceptional days, 6 duties, 6 services, 17 occasions, 119 days of occasions.",
        "Opened 7 demo accounts.",
        "Set HAMSEDA_LANGUAGE=en to open pages in the city's own language.",
        "Set HAMSEDA_TIME_ZONE=America/Halifax to show times as the city keeps them.",
    ]


def test_demo_second_time_changes_nothing_and_takes_less_than_a_second():
    run("--city", "port-alder")
    revisions = Revision.objects.count()
    start = perf_counter()
    answer = run("--city", "port-alder")
    assert perf_counter() - start < 1
    assert answer.exit_code == 0
    assert answer.stderr == "The database holds the city port-alder already; nothing was changed.\n"
    assert Revision.objects.count() == revisions


def test_demo_of_another_city_is_refused():
    run("--city", "port-alder")
    answer = run("--city", "mashhad")
    assert answer.exit_code == 2
    assert answer.stderr == (
        "hamseda: the database holds the city port-alder; nothing was changed. Use --reset to remove it and load mashhad.\n"
    )


def test_demo_database_with_other_data_is_refused():
    make_unit("hall")
    answer = run("--city", "mashhad")
    assert answer.exit_code == 2
    assert answer.stderr.startswith("hamseda: the database holds other data; nothing was changed.")
    assert Unit.objects.count() == 1


def test_demo_unknown_city_names_those_there_are():
    answer = run("--city", "atlantis")
    assert answer.exit_code == 2
    assert answer.stderr == (
        "hamseda: there is no city 'atlantis'; choose one of mashhad, port-alder, or give the path of a directory.\n"
    )


def test_demo_broken_city_names_every_problem_and_loads_nothing(tmp_path):
    answer = run("--city", str(write_city(tmp_path / "newtown", units="units: x", people="people: y")))
    assert answer.exit_code == 2
    assert answer.stderr.splitlines() == [
        "hamseda: the files of newtown have 2 problem(s); nothing was changed.",
        "newtown/people.yaml:1: people: a list is needed (lines that begin with a hyphen), not 'y'.",
        "newtown/units.yaml:1: units: a list is needed (lines that begin with a hyphen), not 'x'.",
    ]
    assert not City.objects.exists()


def test_demo_directory_without_city_file_says_so(tmp_path):
    answer = run("--city", str(tmp_path))
    assert answer.exit_code == 2
    assert "city.yaml: the file cannot be read: No such file or directory; a city must have it." in answer.stderr


@pytest.mark.django_db(transaction=True)
def test_demo_reset_without_terminal_asks_nothing_and_says_what_it_did(tmp_path):
    make_unit("old")
    answer = run("--reset", "--city", str(write_city(tmp_path / "newtown")))
    assert answer.exit_code == 0
    assert answer.stderr.splitlines()[0] == "Emptied the database and loaded newtown: 1 city, 2 units, 2 people."
    assert not Unit.objects.filter(code="old").exists()
