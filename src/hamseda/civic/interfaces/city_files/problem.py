"""What is wrong with a city's files: one sentence each, with file, line and field, all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to put right; `line` is 0 where the whole file is meant, `field` is empty where no field is."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class CityFilesError(Exception):
    """The files of a city cannot be loaded; `problems` names everything that stands in the way."""

    def __init__(self, directory: Path, problems: tuple[Problem, ...]) -> None:
        self.directory = directory
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))
