"""Writes the page of permissions: the one table, area by area, with each address, verb and who may."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.translation import override

from hamseda.civic.enums.permission import Area, Scope
from hamseda.civic.rules.grants import Grant, Line
from hamseda.civic.rules.permissions import ALL_LINES
from hamseda.project.reference.markdown import heading, literal, page, table

OPENING = """
One table decides who may do what, and it is written down in one file (`civic/rules/permissions.py`). What has no line here is
refused to everyone. The same table is shown in the product, where it also answers why you may or may not do something
yourself. A role is held for a unit and reaches every unit below it.
"""


_WORDS = {
    Scope.EVERYONE: "everyone, signed in or not",
    Scope.SIGNED_IN: "everyone who is signed in",
    Scope.ANYWHERE: "{roles} of any unit",
    Scope.UNIT: "{roles} of the unit or one above it",
    Scope.ONESELF: "only the person themselves",
}


def permissions_page() -> str:
    """Return the page."""
    paths = dict(_named_paths(get_resolver().url_patterns))
    with override("en"):
        sections = [_section(area, paths) for area in Area if _rows(area, paths)]
    return page("Permissions", OPENING, *sections)


def _section(area: Area, paths: dict[str, str]) -> str:
    rows = _rows(area, paths)
    return "\n\n".join(
        [
            heading(2, str(area.label), f"permissions-{area.value}"),
            table(("what", "who may", "address", "scope of a token"), rows),
        ]
    )


def _rows(area: Area, paths: dict[str, str]) -> list[tuple[str, str, str, str]]:
    """Return the rows of an area, the verbs of one address together; lines whose address is not built are left out."""
    grouped: dict[tuple[str, str, str, str], list[str]] = {}
    for line in ALL_LINES:
        if line.area == area and line.url_name in paths:
            key = (str(line.action.label), _who(line), paths[line.url_name], line.token_scope)
            grouped.setdefault(key, []).append(line.verb)
    return [
        (action, who, f"{', '.join(verbs)} {literal(path)}", literal(scope))
        for (action, who, path, scope), verbs in grouped.items()
    ]


def _who(line: Line) -> str:
    return "; ".join(dict.fromkeys(_grant(grant) for grant in line.grants)) or "nobody"


def _grant(grant: Grant) -> str:
    """Put one grant into words."""
    words = _WORDS[grant.scope].format(roles=", ".join(str(role.label) for role in grant.roles))
    if grant.fields is not None:
        words += f" (only {', '.join(sorted(grant.fields))})"
    return words + (" (only their own)" if grant.is_own else "")


def _named_paths(patterns: list[URLPattern | URLResolver], before: str = "", room: str = "") -> Iterator[tuple[str, str]]:
    """Yield each address's name, with its room, and its path."""
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{room}{pattern.namespace}:" if pattern.namespace else room
            yield from _named_paths(pattern.url_patterns, path, inner)
        elif pattern.name:
            yield room + pattern.name, "/" + path.replace("^", "").rstrip("$")
