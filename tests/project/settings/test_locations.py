"""Where things lie."""

from __future__ import annotations

from hamseda.project.settings.locations import CHECKOUT_DIRECTORY, CITIES_DIRECTORY, IS_CHECKOUT, city_directory


def test_checkout_is_recognised_and_holds_the_cities():
    assert IS_CHECKOUT
    assert CITIES_DIRECTORY == CHECKOUT_DIRECTORY / "cities"


def test_city_directory_of_a_name_lies_among_the_cities(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert city_directory("mashhad") == CITIES_DIRECTORY / "mashhad"


def test_city_directory_given_as_a_path_is_that_path(tmp_path):
    assert city_directory(str(tmp_path)) == tmp_path.resolve()
