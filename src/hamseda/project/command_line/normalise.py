"""`hamseda normalise`: Persian, Arabic and English text in its normal form, one text or many."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from hamseda.project.command_line.start import CannotRun

if TYPE_CHECKING:
    from hamseda.engines.language import Normalised

STANDARD_INPUT = "-"
LANGUAGES = ("fa", "ar", "en", "auto")
EXAMPLE = '{"id": "1", "text": "…", "lang": "fa"}'


@click.command("normalise")
@click.argument("file", required=False)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default="auto",
    show_default=True,
    help="Language of the text; auto tells it by the letters.",
)
@click.option("--explain", is_flag=True, help="Write the changes, one JSON object a line, instead of the text.")
@click.option("--batch", metavar="FILE.jsonl", help='Read {"id","text","lang"?} lines and write {"id","text"} lines.')
def command(file: str | None, lang: str, explain: bool, batch: str | None) -> None:
    """Write FILE (or standard input, also as -) in its normal form: letters, digits, half-spaces, punctuation, white space.

    Spans in --explain are counted in characters, the end not included.

    Example: echo "كتاب هاي مدرسه" | hamseda normalise --lang fa
    """
    if batch is not None and file is not None:
        raise CannotRun("give either FILE or --batch FILE.jsonl, not both.")
    if batch is not None:
        _normalise_lines(batch, lang, explain)
    else:
        _normalise_one(file or STANDARD_INPUT, lang, explain)


def _normalise_one(name: str, lang: str, explain: bool) -> None:
    from hamseda.engines.language import normalise

    with _opened(name) as source:
        text = _decoded(source.read(), name, 0)
    done = normalise(text, lang)
    if explain:
        for line in _edits(done):
            click.echo(json.dumps(line, ensure_ascii=False))
    else:
        click.echo(done.text, nl=False)


def _normalise_lines(name: str, lang: str, explain: bool) -> None:
    from hamseda.engines.language import normalise

    for identifier, text, own_lang in _entries(name, lang):
        done = normalise(text, own_lang)
        lines = ({"id": identifier} | line for line in _edits(done)) if explain else ({"id": identifier, "text": done.text},)
        for line in lines:
            click.echo(json.dumps(line, ensure_ascii=False))


def _edits(done: Normalised) -> Iterator[dict[str, str | int]]:
    """Give the changes as the JSON objects of the contract."""
    for edit in done.edits:
        yield {
            "start": edit.start,
            "end": edit.end,
            "output_start": edit.output_start,
            "output_end": edit.output_end,
            "rule": edit.rule.value,
            "before": edit.before,
            "after": edit.after,
        }


def _entries(name: str, lang: str) -> Iterator[tuple[str | int, str, str]]:
    """Read the lines of a batch, with progress on standard error when someone looks at it."""
    is_watched = sys.stderr.isatty() and name != STANDARD_INPUT
    with _opened(name) as source:
        size = Path(name).stat().st_size if is_watched else 0
        with click.progressbar(length=size, file=sys.stderr, label="normalising") if is_watched else nullcontext() as bar:
            reached = 0
            for number, line in enumerate(source, 1):
                if line.strip():
                    yield _entry(_decoded(line, name, reached), number, name, lang)
                reached += len(line)
                if bar is not None:
                    bar.update(len(line))


def _entry(line: str, number: int, name: str, lang: str) -> tuple[str | int, str, str]:
    """Read one line of a batch, or stop with a sentence that names it."""
    where = f"line {number} of {_shown(name)}"
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise CannotRun(f"{where} is not JSON ({error}); write one object a line, like {EXAMPLE}.") from error
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str) or not _is_identifier(entry.get("id")):
        raise CannotRun(f'{where} needs an "id" (text or whole number) and a "text"; write it like {EXAMPLE}.')
    own = entry.get("lang") or lang
    if own not in LANGUAGES:
        raise CannotRun(f'{where} has the "lang" {own!r}; choose one of: {", ".join(LANGUAGES)}.')
    return entry["id"], entry["text"], own


def _is_identifier(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool))


def _opened(name: str) -> BinaryIO:
    """Open a file, or stop with a sentence that says what to do."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer
    try:
        return Path(name).open("rb")
    except FileNotFoundError as error:
        raise CannotRun(f"there is no file {name}; check the name, or write - to read standard input.") from error
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise CannotRun(f"{name} cannot be read ({why}); give a text file, or - for standard input.") from error


def _decoded(content: bytes, name: str, reached: int) -> str:
    """Decode UTF-8, or stop with a sentence that names the byte."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        place = reached + error.start
        raise CannotRun(
            f"{_shown(name)} is not UTF-8: byte {place} (0x{content[error.start]:02x}) cannot be read; convert it to UTF-8 first."
        ) from error


def _shown(name: str) -> str:
    return "standard input" if name == STANDARD_INPUT else name
