"""Reading a city's directory: every file, every problem, and either the whole content or an error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hamseda.civic.domain.load_city.content import CityContent, Entry, ListedDay
from hamseda.civic.interfaces.city_files.city_code import shown_path
from hamseda.civic.interfaces.city_files.cross_check import Placed, cross_check, named
from hamseda.civic.interfaces.city_files.occasion import OccasionsFile
from hamseda.civic.interfaces.city_files.problem import CityFilesError, Problem
from hamseda.civic.interfaces.city_files.registry import FILE_KINDS, AnyFile, FileKind, ListIn, known_stems
from hamseda.civic.interfaces.city_files.wording import Location, did_you_mean, sentence_for
from hamseda.civic.interfaces.city_files.yaml_text import Node, Plain, YamlError, read_yaml

LARGEST_FILE = 64 * 1024 * 1024


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    directory: Path
    problems: list[Problem] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    models: list[AnyFile] = field(default_factory=list)
    # Nouns of which not every entry is known, because a file of theirs could not be read.
    unread: set[str] = field(default_factory=set)


def read_city(directory: Path) -> CityContent:
    """Read and check all files of a city; raise `CityFilesError` with every problem there is."""
    reading = _Reading(directory)
    if not (directory / "city.yaml").is_file():
        reading.problems.append(
            Problem(shown_path(directory, directory / "city.yaml"), 0, "", "this file is missing; a city must have it.")
        )
    reading.problems.extend(_unknown_files(directory))
    for kind in FILE_KINDS:
        for path in paths_of(directory, kind):
            _read_file(reading, path, kind)
    reading.problems.extend(cross_check(reading.placed, unread=reading.unread))
    if reading.problems:
        raise CityFilesError(directory, tuple(sorted(reading.problems)))
    return _content(reading.models)


def paths_of(directory: Path, kind: FileKind) -> list[Path]:
    """Return the files of one kind: the one in the city's directory, then those in a directory of that name."""
    single = directory / f"{kind.stem}.yaml"
    # A city is one file; only lists may be spread over several.
    several = sorted((directory / kind.stem).glob("*.yaml")) if kind.lists else []
    return [*([single] if single.is_file() else []), *several]


def _unknown_files(directory: Path) -> Iterator[Problem]:
    stems = known_stems()
    for path in sorted(directory.glob("*.y*ml")):
        if path.suffix != ".yaml":
            yield Problem(shown_path(directory, path), 0, "", "this file is not read; its name must end in .yaml.")
        elif path.stem not in stems:
            hint = did_you_mean(path.stem, stems) or f" there are {', '.join(stems)}."
            yield Problem(shown_path(directory, path), 0, "", f"no file of a city has this name;{hint}")


def _read_file(reading: _Reading, path: Path, kind: FileKind) -> None:
    file = shown_path(reading.directory, path)
    node = _node_of(reading, path, file)
    if node is None:
        reading.unread.update(listed.noun for listed in kind.lists)
    else:
        _validate(reading, file, node, kind)


def _node_of(reading: _Reading, path: Path, file: str) -> Node | None:
    """Read a file as YAML, or note why it cannot be read."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise YamlError(0, f"the file is larger than {LARGEST_FILE // 1024 // 1024} MB.")
        node = read_yaml(path.read_bytes())
    except YamlError as error:
        reading.problems.append(Problem(file, error.line, "", error.message))
        return None
    except OSError as error:
        reading.problems.append(Problem(file, 0, "", f"the file cannot be read: {error.strerror}."))
        return None
    if isinstance(node.value, dict):
        return node
    reading.problems.append(Problem(file, node.line, "", "the file must be a mapping (lines of the form key: value)."))
    return None


def _validate(reading: _Reading, file: str, node: Node, kind: FileKind) -> None:
    plain = node.plain()
    assert isinstance(plain, dict)
    try:
        model: AnyFile | None = kind.model.model_validate(plain)
        bad: set[Location] = set()
    except ValidationError as error:
        errors = error.errors(include_url=False)
        reading.problems.extend(_problem(file, node, kind, each) for each in errors)
        bad = {each["loc"][:2] for each in errors}
        model = None
    if model is not None:
        reading.models.append(model)
    reading.unread.update(listed.noun for listed in kind.lists if not isinstance(plain.get(listed.key, []), list))
    reading.placed.extend(_place_entries(file, node, plain, kind, model, bad))


def _problem(file: str, node: Node, kind: FileKind, error: ErrorDetails) -> Problem:
    location = tuple(step for step in error["loc"] if step != "[key]")
    return Problem(file, node.line_of(location), named(location), sentence_for(error, model=kind.model))


def _place_entries(
    file: str, node: Node, plain: dict[str, Plain], kind: FileKind, model: AnyFile | None, bad: set[Location]
) -> Iterator[Placed]:
    for listed in kind.lists:
        items = plain.get(listed.key)
        for number, item in enumerate(items if isinstance(items, list) else []):
            keys = [item.get(name) for name in listed.known_by] if isinstance(item, dict) else []
            if not keys or None in keys:
                continue
            location = (listed.key, number)
            # Where the whole file is valid, its entries are models already; else the sound ones are read alone.
            entry = getattr(model, listed.key)[number] if model else None if location in bad else _entry(kind, listed, item)
            shown = [str(getattr(entry, name) if entry else key) for name, key in zip(listed.known_by, keys, strict=True)]
            yield Placed(listed.noun, "-".join(shown), file, node, location, entry)


def _entry(kind: FileKind, listed: ListIn, item: Plain) -> BaseModel:
    (model,) = get_args(kind.model.model_fields[listed.key].annotation)
    assert issubclass(model, BaseModel)
    valid: BaseModel = model.model_validate(item)
    return valid


def _content(models: Iterable[AnyFile]) -> CityContent:
    entries: list[Entry] = []
    listed: list[ListedDay] = []
    bounds: list[OccasionsFile] = []
    for model in models:
        entries.extend(model.entries())
        if isinstance(model, OccasionsFile):
            listed.extend(model.listed_days())
            bounds.append(model)
    return CityContent(
        entries=tuple(entries),
        listed_days=tuple(listed),
        days_from=next((each.days_from for each in bounds if each.days_from), None),
        days_until=next((each.days_until for each in bounds if each.days_until), None),
    )
