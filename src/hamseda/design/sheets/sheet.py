"""A sheet as it was read: headings, rows of text, and the cells that could not be taken."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell that was not taken: its column (from zero), its address in the file and why."""

    column: int
    address: str
    reason: str | Promise


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number in the file as spreadsheets count it, a text per column, and what could not be taken."""

    number: int
    cells: tuple[str, ...]
    problems: tuple[CellProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Headings and rows, each row as wide as the headings; `notices` say what was done to read the file."""

    columns: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    notices: tuple[str | Promise, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetLimits:
    """How much of a file is read before it is refused."""

    rows: int = 50_000
    columns: int = 200
    cell_length: int = 32_767
    file_bytes: int = 10 * 1024 * 1024
    unpacked_bytes: int = 200 * 1024 * 1024
    parts: int = 500


class SheetError(ValueError):
    """A file that cannot be read as a sheet: what is wrong and what to do, worded at the face."""

    def __init__(self, code: str, message: str | Promise, what_to_do: str | Promise = "") -> None:
        self.code = code
        self.message = message
        self.what_to_do = what_to_do
        super().__init__(f"{message} {what_to_do}".strip())
