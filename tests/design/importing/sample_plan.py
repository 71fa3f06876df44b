"""An import plan over a plain table, with existing records held in memory, for the tests of checking."""

from __future__ import annotations

from hamseda.civic.enums import UnitKind
from hamseda.civic.models import Unit
from hamseda.design.importing import ImportColumn, ImportPlan, choice_of, code_of, parse_switch
from hamseda.design.sheets import Sheet, SheetRow

ROOT = Unit(pk=1, code="root", name_fa="ریشه", kind="department", phone="1", is_active=True)
OLD = Unit(pk=2, code="old", name_fa="کهنه", kind="district", parent=ROOT, is_active=True)
STORED = {"root": ROOT, "old": OLD}


def find(codes):
    return {code: STORED[code] for code in codes if code in STORED}


PLAN = ImportPlan(
    model=Unit,
    existing=find,
    columns=(
        ImportColumn("code", "code", synonyms=("id",)),
        ImportColumn("name_fa", "name in Persian", is_required=True),
        ImportColumn("kind", "kind", parse=choice_of(UnitKind)),
        ImportColumn("parent", "part of", find=find, may_be_in_sheet=True, write=code_of),
        ImportColumn("email", "e-mail"),
        ImportColumn("is_active", "is active", parse=parse_switch),
    ),
)


def sheet(headings, *rows):
    """Make a sheet as a reader would."""
    return Sheet(
        columns=tuple(headings),
        rows=tuple(SheetRow(number, tuple(cells)) for number, cells in enumerate(rows, start=2)),
    )
