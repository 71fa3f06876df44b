"""Finds every text of the product that is translated: in Python, in templates and in scripts, with where it stands."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract_javascript
from django.utils.translation.template import templatize
from tests.house.tree import PACKAGE, files_under, room_of, shown, tree_of

# Function -> the parts its arguments are, in order.
FUNCTIONS = {
    "gettext": ("text",),
    "gettext_lazy": ("text",),
    "gettext_noop": ("text",),
    "ngettext": ("text", "plural"),
    "ngettext_lazy": ("text", "plural"),
    "pgettext": ("context", "text"),
    "pgettext_lazy": ("context", "text"),
    "npgettext": ("context", "text", "plural"),
    "npgettext_lazy": ("context", "text", "plural"),
}
CALL_IN_TEMPLATE = re.compile(r" (n?p?gettext|_)\((?=u?['\"])")


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One translatable text and the file it stands in."""

    text: str
    plural: str
    context: str
    path: str

    @property
    def key(self) -> tuple[str, str]:
        """What a catalogue finds it by."""
        return (self.context, self.text)


class NotLiteral(ValueError):
    """A text handed to gettext is put together at run time, so that no catalogue can hold it."""


def message_from(function: str, arguments: Iterable[object], path: Path) -> Message:
    """Make a message of a call's arguments."""
    parts = dict(zip(FUNCTIONS[function], arguments, strict=False))
    if not all(isinstance(part, str) and part for part in parts.values()) or "text" not in parts:
        raise NotLiteral(shown(path))
    return Message(parts["text"], parts.get("plural", ""), parts.get("context", ""), shown(path))


def names_of_gettext(tree: ast.Module) -> dict[str, str]:
    """Return the names under which a module knows the functions of gettext."""
    return {
        name.asname or name.name: name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for name in node.names
        if name.name in FUNCTIONS
    }


def messages_of_python(path: Path) -> Iterator[Message]:
    """Yield the texts of one Python file."""
    tree = tree_of(path)
    names = names_of_gettext(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name):
            function = names.get(node.func.id, "")
        elif (
            isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "translation"
        ):
            function = node.func.attr if node.func.attr in FUNCTIONS else ""
        else:
            function = ""
        # A name or an entry of a table stands for a text that was marked where it is written (gettext_noop).
        if function and not isinstance(node.args[0], ast.Name | ast.Attribute | ast.Subscript):
            yield message_from(function, list(literal_arguments(node, function, path)), path)


def literal_arguments(call: ast.Call, function: str, path: Path) -> Iterator[object]:
    """Yield the texts of a call; refuse one that is put together at run time."""
    for argument in call.args[: len(FUNCTIONS[function])]:
        try:
            yield ast.literal_eval(argument)
        except ValueError as error:
            raise NotLiteral(f"{shown(path)}:{call.lineno}") from error


def messages_of_template(path: Path) -> Iterator[Message]:
    """Yield the texts of one template."""
    source = templatize(path.read_text(encoding="utf-8"), origin=shown(path))
    for call in CALL_IN_TEMPLATE.finditer(source):
        function = "gettext" if call[1] == "_" else call[1]
        tree = ast.parse(shortest_call(source, call.start(1)), mode="eval").body
        assert isinstance(tree, ast.Call)
        yield message_from(function, [ast.literal_eval(each) for each in tree.args[: len(FUNCTIONS[function])]], path)


def shortest_call(source: str, start: int) -> str:
    """Return the call that begins at `start`: up to the first bracket that closes it as Python reads it."""
    end = source.index(")", start)
    while True:
        try:
            ast.parse(source[start : end + 1], mode="eval")
        except SyntaxError:
            end = source.index(")", end + 1)
        else:
            return source[start : end + 1]


def messages_of_script(path: Path) -> Iterator[Message]:
    """Yield the texts of one script."""
    for _, function, given, _ in extract_javascript(BytesIO(path.read_bytes()), list(FUNCTIONS), [], {"encoding": "utf-8"}):
        yield message_from(function, [given] if isinstance(given, str) else given, path)


def all_messages() -> dict[str, list[Message]]:
    """Return the texts of every room, in order."""
    found: dict[str, set[Message]] = {}
    for path in files_under(PACKAGE, ".py", ".html", ".txt", ".js"):
        if path.suffix == ".py":
            messages = messages_of_python(path)
        elif path.suffix == ".js":
            messages = messages_of_script(path) if "static" not in path.parts else iter(())
        else:
            messages = messages_of_template(path) if "templates" in path.parts else iter(())
        for message in messages:
            found.setdefault(room_of(path), set()).add(message)
    return {room: sorted(messages) for room, messages in sorted(found.items())}
