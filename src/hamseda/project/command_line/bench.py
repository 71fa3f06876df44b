"""`hamseda bench`: the benchmarks of docs/benchmarks.md, as a table or JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from hamseda.project.command_line.start import CannotRun

if TYPE_CHECKING:
    from hamseda.project.benchmarks.registry import Row


@click.command("bench")
@click.argument("name", required=False)
@click.option(
    "--scale",
    type=click.FloatRange(0.001, 10),
    default=1.0,
    show_default=True,
    help="Size of the data; 1 is the size promised for.",
)
@click.option(
    "--rounds", type=click.IntRange(3, 10_000), default=40, show_default=True, help="Counted requests or repetitions."
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def command(name: str | None, scale: float, rounds: int, form: str) -> None:
    """Run one benchmark, or all of them; exit 1 when a promise is not kept.

    Example: hamseda bench pages --scale 0.1
    """
    from hamseda.project.benchmarks.registry import BENCHMARKS, Options, run_benchmark

    if name is not None and name not in BENCHMARKS:
        raise CannotRun(f"there is no benchmark {name!r}; choose one of: {', '.join(BENCHMARKS)}.")
    options = Options(scale=scale, rounds=rounds)
    rows = [row for each in ([name] if name else BENCHMARKS) for row in run_benchmark(each, options)]
    if form == "json":
        click.echo(json.dumps([asdict(row) | {"ratio": row.ratio} for row in rows], ensure_ascii=False, indent=2))
    else:
        _print_table(rows)
    if any(row.is_kept is False for row in rows):
        raise SystemExit(1)


def _print_table(rows: list[Row]) -> None:
    """Print the rows under one another, a group at a time."""
    from rich.console import Console
    from rich.table import Table

    console = Console(width=150)
    for group in dict.fromkeys(row.group for row in rows):
        table = Table(title=group, title_justify="left")
        for heading in ("what", "measured", "promise", "kept", "peer", "peer measured", "ratio", "detail"):
            table.add_column(heading)
        for row in rows:
            if row.group == group:
                table.add_row(*_cells(row))
        console.print(table)


def _cells(row: Row) -> list[str]:
    kept = {None: "", True: "yes", False: "NO"}[row.is_kept]
    return [
        row.what,
        f"{row.figure:,.1f} {row.unit}",
        "" if row.promise is None else f"{row.promise:,.0f} {row.unit}",
        kept,
        row.peer,
        "" if row.peer_figure is None else f"{row.peer_figure:,.1f} {row.unit}",
        "" if row.ratio is None else f"{row.ratio:.2f}",
        row.detail,
    ]
