"""What every noun has in the API: its list, one record, making, changing and removing one, and its history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from ninja import Query, Router, Schema, Status

from hamseda.civic.domain.collection import Collection
from hamseda.civic.domain.permission import is_moved, require_within, unit_field_of
from hamseda.civic.enums import RevisionKind
from hamseda.civic.interfaces.api.shapes import ChangeOut, ErrorOut, Given, ListQuery, page_of, partial_of
from hamseda.civic.interfaces.api.values import values_of
from hamseda.civic.models import Person, Revision, Unit
from hamseda.civic.models.recorded import Recorded
from hamseda.civic.views.api.etag import etag_of, expected_version, is_unchanged
from hamseda.civic.views.api.paging import page_of_records
from hamseda.civic.views.api.problems import ApiProblem
from hamseda.civic.views.caller import signed_in_person
from hamseda.civic.views.permission_gate import decision_of
from hamseda.engines.language import fold_text

Record = TypeVar("Record", bound=Recorded)
REFUSALS = dict.fromkeys((400, 401, 403, 404, 409, 412, 413, 415, 422, 428), ErrorOut)
READ_REFUSALS = dict.fromkeys((401, 403, 404, 422), ErrorOut)


class Creates(Protocol):
    """A noun's own function that makes a record."""

    def __call__(self, *, values: dict[str, object], by: Person | None, at: datetime, kind: RevisionKind = ...) -> Any:
        """Make a record."""


class Changes(Protocol):
    """A noun's own function that changes a record."""

    def __call__(
        self,
        record: Any,
        /,
        *,
        values: dict[str, object],
        expected_version: int,
        by: Person | None,
        at: datetime,
        kind: RevisionKind = ...,
    ) -> Any:
        """Change a record."""


class Removes(Protocol):
    """A noun's own function that removes a record."""

    def __call__(self, record: Any, /, *, expected_version: int, by: Person | None, at: datetime) -> None:
        """Remove a record."""


@dataclass(frozen=True, slots=True)
class Resource(Generic[Record]):
    """One noun of the API: its words, its shapes and the domain's functions."""

    noun: str
    plural: str
    model: type[Record]
    out: type[Schema]
    given: type[Given]
    create: Creates
    change: Changes
    remove: Removes
    collections: Sequence[Collection] = ()
    fetched: tuple[str, ...] = ()
    prepare: Callable[[dict[str, object]], dict[str, object]] = field(default=dict)

    def records(self) -> models.QuerySet[Record]:
        """Return the records with what their shape shows of others."""
        return self.model._default_manager.prefetch_related(*self.fetched)

    def searched(self, words: str) -> models.QuerySet[Record]:
        """Return the records whose names hold every word; all of them for nouns without names."""
        records = self.records()
        if words and hasattr(self.model, "search_text"):
            for word in fold_text(words).split():
                records = records.filter(search_text__contains=word)
        return records


def routes_of(resource: Resource[Any]) -> Router:
    """Return the operations of one noun."""
    router = Router(tags=[resource.plural])
    many, one = "", "{int:pk}"
    title, single = resource.plural.replace("_", " "), resource.noun.replace("_", " ")
    out, history = resource.out, f"{resource.noun}_history"
    operations = (
        (many, "GET", _lister(resource), resource.plural, {200: page_of(out), **READ_REFUSALS}, f"List {title}"),
        (many, "POST", _maker(resource), resource.plural, {201: out, **REFUSALS}, f"Make a {single}"),
        (one, "GET", _reader(resource), resource.noun, {200: out, 304: None, **READ_REFUSALS}, f"Read a {single}"),
        (one, "PATCH", _changer(resource), resource.noun, {200: out, **REFUSALS}, f"Change a {single}"),
        (one, "DELETE", _remover(resource), resource.noun, {204: None, **REFUSALS}, f"Remove a {single}"),
        (
            f"{one}/history",
            "GET",
            _historian(resource),
            history,
            {200: page_of(ChangeOut), **READ_REFUSALS},
            f"Read the history of a {single}",
        ),
    )
    for address, verb, view, url_name, response, summary in operations:
        router.add_api_operation(address, [verb], view, url_name=url_name, response=response, summary=summary)
    return router


def _named(operation: Callable[..., Any], name: str, **annotations: object) -> Callable[..., Any]:
    """Name an operation for the log and the description of the API, and tell which shape it takes."""
    operation.__name__ = operation.__qualname__ = name
    operation.__annotations__ |= annotations
    return operation


def _lister(resource: Resource[Any]) -> Callable[..., Any]:
    def show_list(request: HttpRequest, response: HttpResponse, query: Query[ListQuery]) -> dict[str, Any]:
        return page_of_records(request, response, resource.searched(query.q), query)

    return _named(show_list, f"list_{resource.plural}")


def _reader(resource: Resource[Any]) -> Callable[..., Any]:
    def show(request: HttpRequest, response: HttpResponse, pk: int) -> Any:
        record = get_object_or_404(resource.records(), pk=pk)
        etag = response["ETag"] = etag_of(resource.noun, record)
        return Status(304, None) if is_unchanged(request, etag) else record

    return _named(show, f"read_{resource.noun}")


def _maker(resource: Resource[Any]) -> Callable[..., Any]:
    def make(request: HttpRequest, response: HttpResponse, given: Given) -> Any:
        values = resource.prepare(values_of(given, resource.model, resource.collections))
        require_within(decision_of(request), _unit_named(resource, values))
        made = resource.create(values=values, by=signed_in_person(request), at=timezone.now(), kind=RevisionKind.CREATED)
        record = resource.records().get(pk=made.pk)
        response["ETag"] = etag_of(resource.noun, record)
        response["Location"] = reverse(f"api:{resource.noun}", kwargs={"pk": record.pk})
        return Status(201, record)

    return _named(make, f"make_{resource.noun}", given=resource.given)


def _changer(resource: Resource[Any]) -> Callable[..., Any]:
    def change(request: HttpRequest, response: HttpResponse, pk: int, given: Given) -> Any:
        record = get_object_or_404(resource.records(), pk=pk)
        version = expected_version(request, resource.noun, record)
        _require_fields(request, given)
        values = resource.prepare(values_of(given, resource.model, resource.collections))
        if is_moved(record, values):
            require_within(decision_of(request), _unit_named(resource, values))
        resource.change(
            record,
            values=values,
            expected_version=version,
            by=signed_in_person(request),
            at=timezone.now(),
            kind=RevisionKind.CHANGED,
        )
        saved = resource.records().get(pk=pk)
        response["ETag"] = etag_of(resource.noun, saved)
        return Status(200, saved)

    return _named(change, f"change_{resource.noun}", given=partial_of(resource.given))


def _remover(resource: Resource[Any]) -> Callable[..., Any]:
    def remove(request: HttpRequest, pk: int) -> Any:
        record = get_object_or_404(resource.records(), pk=pk)
        version = expected_version(request, resource.noun, record)
        resource.remove(record, expected_version=version, by=signed_in_person(request), at=timezone.now())
        return Status(204, None)

    return _named(remove, f"remove_{resource.noun}")


def _historian(resource: Resource[Any]) -> Callable[..., Any]:
    def history(request: HttpRequest, response: HttpResponse, pk: int, query: Query[ListQuery]) -> dict[str, Any]:
        get_object_or_404(resource.model, pk=pk)
        return page_of_records(request, response, Revision.objects.filter(noun=resource.noun, record_id=pk), query)

    return _named(history, f"read_history_of_{resource.noun}")


def _unit_named(resource: Resource[Any], values: dict[str, object]) -> Unit | None:
    unit = values.get(unit_field_of(resource.model))
    return unit if isinstance(unit, Unit) else None


def _require_fields(request: HttpRequest, given: Given) -> None:
    """Refuse a change of fields the permission table does not open to the caller."""
    decision = decision_of(request)
    closed = sorted(name for name in given.model_fields_set if not decision.lets_change(name.removesuffix("_id")))
    if closed:
        raise ApiProblem("not_allowed", fields=dict.fromkeys(closed, ("closed",)))
