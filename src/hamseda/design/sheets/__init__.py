"""Sheets: reading uploaded XLSX and CSV files without trusting them, and writing such that they can be read again.

`read_sheet(file, name="units.xlsx")` gives a `Sheet` of texts or raises a `SheetError` that says what is wrong and what to do.
"""

from hamseda.design.sheets.csv_writer import write_csv
from hamseda.design.sheets.reader import read_sheet
from hamseda.design.sheets.sheet import CellProblem, Sheet, SheetError, SheetLimits, SheetRow
from hamseda.design.sheets.xlsx_writer import write_xlsx

__all__ = ["CellProblem", "Sheet", "SheetError", "SheetLimits", "SheetRow", "read_sheet", "write_csv", "write_xlsx"]
