"""What loading refuses says both cities."""

from __future__ import annotations

from hamseda.civic.domain.load_city.errors import AnotherCity


def test_another_city_names_both():
    assert str(AnotherCity(standing="a", coming="b")) == "the database holds the city a, the files are of b"
