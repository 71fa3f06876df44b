"""Imports: what a column of a sheet means to a noun, and what each row of an uploaded sheet would do.

A noun describes its import once:

    UNIT_IMPORT = ImportPlan(
        model=Unit,
        key="code",
        existing=lambda codes: units_by_code(codes),
        columns=(
            ImportColumn("code", _("code"), is_required=True, synonyms=("کد واحد",)),
            ImportColumn("name_fa", _("name in Persian"), synonyms=("نام",)),
            ImportColumn("kind", _("kind"), parse=choice_of(UnitKind), write=write_choice(UnitKind), is_required=True),
            ImportColumn("parent", _("part of"), find=lambda codes: units_by_code(codes), may_be_in_sheet=True, write=code_of),
            ImportColumn("aliases_fa", _("aliases in Persian"), parse=parse_list, current=aliases_in("fa")),
        ),
    )

`check_sheet(UNIT_IMPORT, sheet)` then says, row by row, what is created, changed, left alone or refused, and why. Nothing here
saves anything.
"""

from hamseda.design.importing.check import Preview, check_sheet
from hamseda.design.importing.columns import ImportColumn, ImportPlan, InSheet
from hamseda.design.importing.parsers import (
    CellError,
    choice_of,
    code_of,
    parse_day,
    parse_decimal,
    parse_list,
    parse_number,
    parse_switch,
    parse_text,
    write_cell,
    write_choice,
)
from hamseda.design.importing.rows import CellChange, CheckedRow, RowProblem, RowStatus

__all__ = [
    "CellChange", "CellError", "CheckedRow", "ImportColumn", "ImportPlan", "InSheet", "Preview", "RowProblem", "RowStatus",
    "check_sheet", "choice_of", "code_of", "parse_day", "parse_decimal", "parse_list", "parse_number", "parse_switch",
    "parse_text", "write_cell", "write_choice",
]  # fmt: skip
