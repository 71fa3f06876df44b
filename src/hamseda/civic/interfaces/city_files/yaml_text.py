"""Reading YAML into nodes that know their lines; whatever is not plain data (aliases, tags, a key twice) is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"

DEEPEST = 12
INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
# Escapes can write what no text should hold, and what PostgreSQL cannot keep.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# A narrower reading than YAML 1.1's: `no` is Norway, 07:30 is a time and 0513 a telephone code, not numbers.
WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Node:
    """A value with the line it stands in: a scalar, a list of nodes or a mapping from key to node."""

    value: bool | int | float | str | list[Node] | dict[str, Node] | None
    line: int

    def plain(self) -> Plain:
        """Return the value without lines."""
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        if isinstance(self.value, dict):
            return {key: item.plain() for key, item in self.value.items()}
        return self.value

    def line_of(self, path: tuple[int | str, ...]) -> int:
        """Return the line of the value at `path`, or of the nearest value around it."""
        node = self
        for step in path:
            inside = node.value
            if isinstance(inside, dict) and step in inside:
                node = inside[str(step)]
            elif isinstance(inside, list) and isinstance(step, int) and step < len(inside):
                node = inside[step]
            else:
                break
        return node.line


class YamlError(Exception):
    """A text is not the YAML a city file is written in."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        self.message = message
        super().__init__(f"{line}: {message}")


def read_yaml(data: bytes) -> Node:
    """Read one YAML document; raise `YamlError` naming the line."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise YamlError(line, f"the file is not UTF-8: byte {error.start} is 0x{data[error.start]:02X}.") from error
    try:
        return _Composer(yaml.parse(text, Loader=yaml.CSafeLoader)).compose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(mark.line + 1 if mark else 1, f"this is not YAML: {error.problem or error.context}.") from error
    except yaml.YAMLError as error:
        raise YamlError(1, f"this is not YAML: {' '.join(str(error).split())}.") from error


class _Composer:
    """Builds nodes from the parser's events, so that what is refused is refused before it can grow."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self.events = events

    def compose(self) -> Node:
        """Return the only document."""
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            return Node({}, 1)
        root = self._node(next(self.events), depth=0)
        next(self.events)
        end = next(self.events)
        if not isinstance(end, yaml.StreamEndEvent):
            raise YamlError(_line(end), "a second document begins here; a file holds one.")
        return Node({}, 1) if root.value is None else root

    def _node(self, event: yaml.Event, *, depth: int) -> Node:
        line = _line(event)
        if isinstance(event, yaml.AliasEvent):
            raise YamlError(line, f"the alias *{event.anchor} is not allowed here; write the value out.")
        if anchor := getattr(event, "anchor", None):
            raise YamlError(line, f"the anchor &{anchor} is not allowed here; write the value out where it is needed.")
        if tag := getattr(event, "tag", None):
            raise YamlError(line, f"the tag {tag} is not allowed here; write the plain value.")
        if depth > DEEPEST:
            raise YamlError(line, f"values are nested more than {DEEPEST} deep.")
        if isinstance(event, yaml.ScalarEvent):
            _refuse_control_characters(event.value, line)
            return Node(_scalar(event.value) if event.implicit[0] else event.value, line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(self._list(depth), line)
        return Node(self._mapping(depth), line)

    def _list(self, depth: int) -> list[Node]:
        items = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event, depth=depth + 1))
        return items

    def _mapping(self, depth: int) -> dict[str, Node]:
        items: dict[str, Node] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event)
            if key in items:
                raise YamlError(_line(event), f"{key}: this key stands here a second time.")
            value = self._node(next(self.events), depth=depth + 1)
            items[key] = Node(value.value, _line(event))
        return items

    def _key(self, event: yaml.Event) -> str:
        line = _line(event)
        if isinstance(event, yaml.AliasEvent):
            raise YamlError(line, f"the alias *{event.anchor} is not allowed here; write the value out.")
        if not isinstance(event, yaml.ScalarEvent):
            raise YamlError(line, "a key must be a single word.")
        return event.value


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _refuse_control_characters(text: str, line: int) -> None:
    found = CONTROL.search(text)
    if found:
        raise YamlError(line, f"the text holds the control character U+{ord(found[0]):04X}.")


def _scalar(text: str) -> bool | int | float | str | None:
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text)
    if NUMBER.fullmatch(text):
        return float(text)
    return text
