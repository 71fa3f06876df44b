"""What only shows when all files of a city are read: codes used twice, codes that are nowhere, units inside themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from pydantic import BaseModel

from hamseda.civic.interfaces.city_files.entry_fields import RefersTo
from hamseda.civic.interfaces.city_files.hijri_month import HijriMonthEntry
from hamseda.civic.interfaces.city_files.problem import Problem
from hamseda.civic.interfaces.city_files.unit import UnitEntry
from hamseda.civic.interfaces.city_files.wording import Location, did_you_mean
from hamseda.civic.interfaces.city_files.yaml_text import Node
from hamseda.engines.language.calendars import impossible_months

# Far beyond any city hall, and well within what a unit's path can hold.
DEEPEST_TREE = 30
# The field by which an entry hangs below another of its own kind.
FIELD_ABOVE = {"unit": "part_of", "topic": "part_of", "place": "inside"}


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with the place it was read from; `key` is what it is known by, `model` is None if the entry is not valid."""

    noun: str
    key: str
    file: str
    node: Node
    location: Location
    model: BaseModel | None

    def problem(self, inside: Location, message: str) -> Problem:
        """Return a problem at a place inside this entry."""
        location = (*self.location, *inside)
        return Problem(self.file, self.node.line_of(location), named(location), message)


def named(location: Location) -> str:
    """Write a location as people do: roles[2].unit."""
    text = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in location)
    return text.removeprefix(".")


def cross_check(placed: list[Placed], *, unread: Set[str]) -> Iterator[Problem]:
    """Find what does not fit together; entries that are not valid themselves still count as there.

    Codes of the nouns in `unread`, whose files could not be read, are not looked for.
    """
    known = {(entry.noun, entry.key): entry for entry in reversed(placed)}
    codes: dict[str, list[str]] = {}
    for noun, key in known:
        codes.setdefault(noun, []).append(key)
    yield from _twice(placed, known)
    for entry in placed:
        if entry.model is not None:
            yield from _nowhere(entry, known, codes, unread)
    yield from _impossible_months(placed)
    yield from _active_below_inactive(placed)
    for noun, field in FIELD_ABOVE.items():
        entries = [entry for entry in placed if entry.noun == noun]
        circles = list(_circles(entries, field))
        yield from circles or _too_deep(entries, field)


def _twice(placed: list[Placed], known: Mapping[tuple[str, str], Placed]) -> Iterator[Problem]:
    for entry in placed:
        first = known[entry.noun, entry.key]
        if entry is not first:
            line = first.node.line_of(first.location)
            yield entry.problem((), f'the {_shown(entry.noun)} "{entry.key}" stands already in {first.file}:{line}.')


def _nowhere(
    entry: Placed, known: Mapping[tuple[str, str], Placed], codes: Mapping[str, list[str]], unread: Set[str]
) -> Iterator[Problem]:
    assert entry.model is not None
    for location, noun, code in references_in(entry.model):
        if code and (noun, code) not in known and noun not in unread:
            hint = did_you_mean(code, codes.get(noun, ()))
            yield entry.problem(
                location, f'there is no {_shown(noun)} "{code}" in the city\'s files{";" + hint if hint else "."}'
            )


def references_in(model: BaseModel, above: Location = ()) -> Iterator[tuple[Location, str, str]]:
    """Return every code of another entry that a model holds, with its location and noun."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        target = next((mark for mark in field.metadata if isinstance(mark, RefersTo)), None)
        if target:
            yield (*above, name), target.noun, str(value)
        elif isinstance(value, BaseModel):
            yield from references_in(value, (*above, name))
        elif isinstance(value, list):
            yield from _references_in_list(value, field.annotation, (*above, name))


def _references_in_list(items: list[object], annotation: object, above: Location) -> Iterator[tuple[Location, str, str]]:
    inner = next(iter(getattr(annotation, "__args__", ())), None)
    target = next((mark for mark in getattr(inner, "__metadata__", ()) if isinstance(mark, RefersTo)), None)
    for number, item in enumerate(items):
        if isinstance(item, BaseModel):
            yield from references_in(item, (*above, number))
        elif target:
            yield (*above, number), target.noun, str(item)


def _active_below_inactive(placed: list[Placed]) -> Iterator[Problem]:
    units = {entry.key: entry for entry in placed if isinstance(entry.model, UnitEntry)}
    for entry in units.values():
        above = units.get(entry.model.part_of) if isinstance(entry.model, UnitEntry) and entry.model.is_active else None
        if above and isinstance(above.model, UnitEntry) and not above.model.is_active:
            yield entry.problem(("part_of",), f'"{entry.key}" is active, but "{above.key}" above it is not.')


def _too_deep(entries: list[Placed], field: str) -> Iterator[Problem]:
    above = {entry.key: getattr(entry.model, field) for entry in entries if entry.model is not None}
    for entry in entries:
        depth, key = 0, entry.key
        while (key := above.get(key, "")) and depth <= DEEPEST_TREE:
            depth += 1
        # Told once, where the limit is passed; what lies below needs no sentence of its own.
        if depth == DEEPEST_TREE:
            yield entry.problem((field,), f"the tree is more than {DEEPEST_TREE} deep here.")


def _circles(entries: list[Placed], field: str) -> Iterator[Problem]:
    above = {entry.key: getattr(entry.model, field) for entry in entries if entry.model is not None}
    told: set[str] = set()
    for entry in entries:
        path = [entry.key]
        while (following := above.get(path[-1])) and following not in path:
            path.append(following)
        if following == entry.key and entry.key not in told:
            told.update(path)
            circle = " > ".join([*path, entry.key])
            yield entry.problem((field,), f"this goes round in a circle: {circle}.")


def _impossible_months(placed: list[Placed]) -> Iterator[Problem]:
    entries = {(each.model.year, each.model.month): each for each in placed if isinstance(each.model, HijriMonthEntry)}
    starts = {key: each.model.first_day for key, each in entries.items() if isinstance(each.model, HijriMonthEntry)}
    told: set[str] = set()
    for year, month, days in impossible_months(starts):
        following = (year, month + 1) if month < 12 else (year + 1, 1)
        entry = entries.get(following) or entries[year, month]
        # A day that is wrong spoils the months on both sides of it; one sentence is enough.
        if entry.key in told:
            continue
        told.add(entry.key)
        yield entry.problem(("first_day",), f"this leaves month {month} of {year} with {days} days; a month has 29 or 30.")


def _shown(noun: str) -> str:
    return noun.replace("_", " ")
