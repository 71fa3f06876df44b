"""The tree as the house tests see it: which files belong to the repository, which rooms stand, what a module says of itself."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "hamseda"
TESTS = ROOT / "tests"
DOCS = ROOT / "docs"
CITIES = ROOT / "cities"

# From the ground up; rooms on one floor never meet.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"engines", "formats"}),
    frozenset({"ledger", "design", "background", "fetch"}),
    frozenset({"civic"}),
    frozenset({"register"}),
    frozenset({"strategy"}),
    frozenset({"calm"}),
    frozenset({"desk"}),
    frozenset({"grid", "outlets", "outreach", "watch"}),
    frozenset({"results"}),
    frozenset({"newsroom"}),
    frozenset({"project"}),
)
# Rooms that are built in storeys; the others have a shape of their own.
STOREYED = frozenset().union(*FLOORS) - {"engines", "formats", "fetch", "design", "project"}


def floor_of(room: str) -> int:
    """Return the floor a room stands on."""
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


@cache
def rooms() -> tuple[str, ...]:
    """Return the rooms that are built."""
    return tuple(sorted(each.name for each in PACKAGE.iterdir() if (each / "__init__.py").is_file()))


@cache
def repository_files() -> tuple[Path, ...]:
    """Return every file git knows or would take, so that what is ignored is not judged."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    ).stdout
    paths = (ROOT / name for name in listing.decode().split("\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


def files_under(directory: Path, *suffixes: str) -> list[Path]:
    """Return the repository's files under a directory that end in one of the suffixes."""
    return [path for path in repository_files() if path.is_relative_to(directory) and path.name.endswith(suffixes)]


def source_files() -> list[Path]:
    """Return the Python files of the product, migrations aside."""
    return [path for path in files_under(PACKAGE, ".py") if "migrations" not in path.parts]


@cache
def tree_of(path: Path) -> ast.Module:
    """Parse one Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def shown(path: Path) -> str:
    """Return a path as people write it: from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


def module_of(path: Path) -> str:
    """Return the dotted name of a source file."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(path: Path) -> str:
    """Return the room a source file belongs to; the package's own files belong to none."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


def strings_outside_docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the literal strings of a module that are not documentation."""
    documentation = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node
