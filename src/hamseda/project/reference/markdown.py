"""Small pieces of Markdown: headings, tables, literals; whatever a cell holds stays inside its cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# Says on every page where it comes from; MyST leaves out lines that begin with a percent sign.
NOTICE = "% This page is written by `make reference` from the code it describes. Change the code, not the page."


def page(title: str, *parts: str) -> str:
    """Return a whole page of a title and its parts, each parted by an empty line."""
    return "\n\n".join([NOTICE, f"# {title}", *(part.strip("\n") for part in parts if part.strip())]) + "\n"


def heading(level: int, text: str, anchor: str = "") -> str:
    """Return a heading, with a target before it where one is given."""
    return (f"({anchor})=\n" if anchor else "") + f"{'#' * level} {text}"


def literal(text: str) -> str:
    """Return text as code; empty text stays empty."""
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}" if text else ""


def cell(text: str) -> str:
    """Return text as it may stand in a cell."""
    return " ".join(text.split()).replace("|", "\\|")


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(cell(each) for each in line) + " |" for line in lines)
