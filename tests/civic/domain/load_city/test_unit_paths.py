"""Paths are worked out anew from the tree, and a tree that is too deep is refused."""

from __future__ import annotations

import pytest
from tests.civic.sample_city import make_unit

from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.domain.load_city import unit_paths
from hamseda.civic.domain.load_city.unit_paths import settle_unit_paths
from hamseda.civic.models import Unit

pytestmark = pytest.mark.django_db


def test_settle_wrong_paths_writes_those_alone():
    hall = make_unit("hall")
    office = make_unit("office", parent=hall)
    Unit.objects.filter(pk=office.pk).update(path="")
    assert settle_unit_paths() == 1
    assert Unit.objects.get(pk=office.pk).path == f"{hall.pk}/{office.pk}/"


def test_settle_right_paths_writes_nothing():
    make_unit("hall")
    assert settle_unit_paths() == 0


def test_settle_tree_too_deep_is_refused(monkeypatch):
    monkeypatch.setattr(unit_paths, "LONGEST_PATH", 3)
    hall = make_unit("hall")
    office = make_unit("office", parent=hall)
    make_unit("desk", parent=office)
    with pytest.raises(InvalidRecord):
        settle_unit_paths()
