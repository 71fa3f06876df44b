"""The OpenAPI document, completed with what the permission table knows, and the same read for a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.urls import Resolver404, resolve
from ninja import NinjaAPI

from hamseda.civic.rules.permissions import TABLE

PREFIX = "/api/v1/"
VERBS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True, slots=True)
class Shape:
    """One field of what is taken or given: its name, its kind in a word, whether it must be there."""

    name: str
    kind: str
    is_needed: bool


@dataclass(frozen=True, slots=True)
class OperationPage:
    """One operation as the page shows it; `try_address` is set where a browser can simply open it."""

    verb: str
    address: str
    summary: str
    scope: str
    parameters: tuple[Shape, ...]
    takes: tuple[Shape, ...]
    gives: tuple[Shape, ...]
    statuses: tuple[str, ...]
    try_address: str


@cache
def openapi_document(api: NinjaAPI) -> dict[str, Any]:
    """Return the OpenAPI document; each operation names the scope its token needs and the headers it knows.

    Worked out once a process, because it takes most of a second and does not change while the code does not.
    """
    document: dict[str, Any] = dict(api.get_openapi_schema(path_prefix=PREFIX))
    document.setdefault("components", {})["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "description": "A personal token made at /tokens/."}
    }
    document["security"] = [{"token": []}]
    for address, verb, operation in _operations(document):
        scope = scope_of(address, verb)
        if scope:
            operation["security"] = [{"token": [scope]}]
            operation["description"] = f"{operation.get('description', '')}\n\nScope: `{scope}`".strip()
        if verb in ("patch", "delete", "put"):
            operation.setdefault("parameters", []).append(
                _header("If-Match", "The ETag of the version this was made for, or *.")
            )
    return document


def scope_of(address: str, verb: str) -> str:
    """Return the scope a token needs for an operation, from the permission table."""
    try:
        match = resolve(address.replace("{pk}", _example_of(address)).replace("{year}", "1400"))
    except Resolver404:
        return ""
    line = TABLE.get((match.view_name, verb.upper()))
    return line.token_scope if line else ""


def _example_of(address: str) -> str:
    # Tasks are numbered by the queue in its own way.
    return "00000000-0000-0000-0000-000000000000" if address.startswith(PREFIX + "tasks/") else "1"


@cache
def describe_operations(api: NinjaAPI) -> dict[str, list[OperationPage]]:
    """Return the operations group by group, in the order of the document; worked out once a process."""
    document = openapi_document(api)
    groups: defaultdict[str, list[OperationPage]] = defaultdict(list)
    for address, verb, operation in _operations(document):
        groups[operation.get("tags", [""])[0].replace("_", " ")].append(_page_of(document, address, verb, operation))
    return dict(groups)


def _page_of(document: Mapping[str, Any], address: str, verb: str, operation: Mapping[str, Any]) -> OperationPage:
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    answers = operation.get("responses", {})
    good: Mapping[str, Any] = next((answer for status, answer in answers.items() if str(status).startswith("2")), {})
    given = good.get("content", {}).get("application/json", {}).get("schema", {})
    return OperationPage(
        verb=verb.upper(),
        address=address,
        summary=operation.get("summary", ""),
        scope=scope_of(address, verb),
        parameters=tuple(_parameters(operation)),
        takes=tuple(_fields(document, body)),
        gives=tuple(_fields(document, given)),
        statuses=tuple(str(status) for status in answers),
        try_address=address if verb == "get" and "{" not in address else "",
    )


def _operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for address, operations in document["paths"].items():
        for verb in VERBS:
            if verb in operations:
                yield address, verb, operations[verb]


def _parameters(operation: Mapping[str, Any]) -> Iterator[Shape]:
    for parameter in operation.get("parameters", []):
        yield Shape(parameter["name"], f"{parameter['in']}, {_kind(parameter['schema'])}", bool(parameter.get("required")))


def _fields(document: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[Shape]:
    found = _resolved(document, schema)
    needed = set(found.get("required", []))
    for name, field in found.get("properties", {}).items():
        yield Shape(name, _kind(field), name in needed)


def _resolved(document: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    reference = schema.get("$ref", "")
    return document["components"]["schemas"][reference.rpartition("/")[2]] if reference else schema


def _kind(schema: Mapping[str, Any]) -> str:
    """Return the kind of a value in a word or two."""
    if "anyOf" in schema:
        return " | ".join(_kind(one) for one in schema["anyOf"])
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    return str(schema.get("format") or schema.get("type") or "any")


def _header(name: str, description: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "schema": {"type": "string"}, "description": description}
