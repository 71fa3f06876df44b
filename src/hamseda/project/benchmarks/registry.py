"""The benchmarks by name, and the rows they answer with."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

# Name on the command line -> what it measures; the module of that name in this package holds `run(options) -> list[Row]`.
BENCHMARKS = {
    "pages": "every page of the desk at the server alone: 50,000 people, 2,000 units, SQLite and PostgreSQL",
    "language": "normalising and folding text, formatting dates",
}


@dataclass(frozen=True, slots=True)
class Options:
    """How large and how long: `scale` 1.0 is the size the promise is made for; `rounds` is requests counted per page."""

    scale: float = 1.0
    rounds: int = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One measured line: `figure` in `unit`, the peer's figure in the same unit, and the promise it is held to."""

    group: str
    what: str
    figure: float
    unit: str
    peer: str = ""
    peer_figure: float | None = None
    promise: float | None = None
    is_kept: bool | None = None
    detail: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours to the peer's, in the same run."""
        return self.figure / self.peer_figure if self.peer_figure else None


def run_benchmark(name: str, options: Options) -> list[Row]:
    """Run one benchmark by name; raise `KeyError` for a name there is not."""
    if name not in BENCHMARKS:
        raise KeyError(name)
    module = importlib.import_module(f"hamseda.project.benchmarks.{name}")
    rows: list[Row] = module.run(options)
    return rows
