"""The room's errors carry fields and speak plainly in logs."""

import pytest

from hamseda.civic.domain.errors import (
    CivicError,
    Holder,
    ImportTakenOver,
    InvalidRecord,
    RecordGone,
    RecordInUse,
    StaleRecord,
)
from hamseda.civic.models import PendingImport, Unit

UNIT = Unit(pk=7)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (
            StaleRecord(UNIT, expected_version=1, current_version=3, by=None, at=None, fields=()),
            "unit 7: version 1 expected, 3 stands",
        ),
        (InvalidRecord({"code": ("taken",), "": ("no name",)}), "code: taken; record: no name"),
        (RecordInUse(UNIT, (Holder("units", 4, ("a", "b", "c")),)), "unit 7 is held by 4 units"),
        (RecordGone("unit", 7), "unit 7 is gone"),
        (ImportTakenOver(PendingImport(pk=7)), "import 7 was taken over before"),
    ],
)
def test_error_is_of_the_family_and_says_what_happened(error, says):
    assert isinstance(error, CivicError)
    assert str(error) == says


def test_holder_has_more_than_its_examples():
    assert [Holder("units", count, ("a",)).has_more for count in (1, 2)] == [False, True]
