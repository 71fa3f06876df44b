"""Units' paths, worked out anew from the tree: one prefix for every branch."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.domain.unit import LONGEST_PATH
from hamseda.civic.models import Unit

BATCH = 500


def settle_unit_paths() -> int:
    """Write the path of every unit whose path is not what its place in the tree says; return how many there were.

    Raises `InvalidRecord` when the tree is deeper than a path can tell.
    """
    units = {unit.pk: unit for unit in Unit.objects.only("id", "parent_id", "path")}
    right: dict[int, str] = {}
    for unit in units.values():
        _path_of(unit, units, right)
    wrong = [unit for unit in units.values() if unit.path != right[unit.pk]]
    if any(len(path) > LONGEST_PATH for path in right.values()):
        raise InvalidRecord({"parent": (_("The tree would become too deep here."),)})
    for unit in wrong:
        unit.path = right[unit.pk]
    Unit.objects.bulk_update(wrong, ["path"], batch_size=BATCH)
    return len(wrong)


def _path_of(unit: Unit, units: dict[int, Unit], right: dict[int, str]) -> str:
    if unit.pk not in right:
        above = units.get(unit.parent_id or 0)
        right[unit.pk] = f"{_path_of(above, units, right) if above else ''}{unit.pk}/"
    return right[unit.pk]
