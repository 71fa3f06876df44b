"""Filling a database with the demo: what counts as empty, and that a broken city leaves everything as it was."""

from __future__ import annotations

import pytest
from tests.civic.domain.load_city.sample_content import AT
from tests.civic.interfaces.city_files.written_city import write_city
from tests.civic.sample_city import make_unit

from hamseda.civic.interfaces.city_files.problem import CityFilesError
from hamseda.civic.models import City, Person, Unit
from hamseda.project.demo_city import DatabaseState, database_state, fill_with_demo
from hamseda.project.settings.locations import CITIES_DIRECTORY

pytestmark = pytest.mark.django_db


def test_state_of_an_empty_database_is_empty():
    assert database_state("mashhad") is DatabaseState.EMPTY


def test_state_of_a_database_with_units_and_no_city_is_other_data():
    make_unit("hall")
    assert database_state("mashhad") is DatabaseState.OTHER_DATA


def test_fill_opens_an_account_for_each_role_and_tells_the_city_apart():
    outcome = fill_with_demo(CITIES_DIRECTORY / "port-alder", at=AT)
    assert (outcome.accounts, outcome.loaded.created["unit"]) == (7, 13)
    assert database_state("port-alder") is DatabaseState.THIS_CITY
    assert database_state("mashhad") is DatabaseState.ANOTHER_CITY
    assert Person.objects.exclude(password__startswith="!").count() == 7


def test_fill_with_broken_files_changes_nothing(tmp_path):
    with pytest.raises(CityFilesError):
        fill_with_demo(write_city(tmp_path / "newtown", units="units: x"), at=AT, is_emptied_first=True)
    assert not City.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_fill_that_empties_first_leaves_the_new_city_alone(tmp_path):
    make_unit("old")
    fill_with_demo(write_city(tmp_path / "newtown"), at=AT, is_emptied_first=True)
    assert set(Unit.objects.values_list("code", flat=True)) == {"hall", "district-1"}


@pytest.mark.django_db(transaction=True)
def test_fill_that_empties_first_keeps_everything_when_files_are_broken(tmp_path):
    make_unit("old")
    with pytest.raises(CityFilesError):
        fill_with_demo(write_city(tmp_path / "newtown", units="units: x"), at=AT, is_emptied_first=True)
    assert list(Unit.objects.values_list("code", flat=True)) == ["old"]
