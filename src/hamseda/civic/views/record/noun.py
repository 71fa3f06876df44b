"""What the generic pages need to know of a noun; each noun's own class fills it in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from django.db import models
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from hamseda.civic.domain.collection import Collection
from hamseda.civic.domain.pending_import import ChangesRecord, CreatesRecord, Importer
from hamseda.civic.domain.revision import recorded_fields
from hamseda.civic.domain.subject import Subject, find_subject
from hamseda.civic.models import Person, Unit
from hamseda.civic.models.recorded import Recorded
from hamseda.civic.views.permission_gate import may
from hamseda.design.forms import RecordForm
from hamseda.design.importing import ImportPlan
from hamseda.design.listing import Listing

Record = TypeVar("Record", bound=Recorded)


class RemovesRecord(Protocol):
    """A noun's own remove function."""

    def __call__(self, record: Any, /, *, expected_version: int, by: Person | None, at: datetime) -> None:
        """Remove a record."""


class Noun(Generic[Record]):
    """A noun as its pages see it: class attributes to fill in, and a few methods a noun may answer differently."""

    noun: str
    model: type[Record]
    listing: Listing[Record]
    form: type[RecordForm] | None = None
    import_plan: ImportPlan[Record] | None = None
    collections: Sequence[Collection] = ()
    create: CreatesRecord[Record] | None = None
    change: ChangesRecord[Record] | None = None
    remove: RemovesRecord | None = None
    namespace = "civic"
    list_template = "design/list.html"
    page_template = "design/record.html"
    form_template = "design/form.html"

    def queryset(self) -> models.QuerySet[Record]:
        """Return the records the noun's pages speak of."""
        return self.model._default_manager.all()

    def page_queryset(self) -> models.QuerySet[Record]:
        """Return the records as one record's page needs them, with what it shows of others."""
        relations = [field.name for field in recorded_fields(self.model) if field.many_to_one]
        return self.queryset().select_related(*relations) if relations else self.queryset()

    def page_context(self, request: HttpRequest, record: Record) -> dict[str, object]:
        """Return what the record's page shows beside its fields."""
        return {}

    def subject_of(self, record: Record) -> Subject | None:
        """Return whose record it is, as the permission table asks; a noun that knows without asking says so."""
        return find_subject(self.noun, record.pk)

    def unit_named(self, values: Mapping[str, object]) -> Unit | None:
        """Return the unit a record would stand in, from the values of a form or row: its unit, or what a unit is part of."""
        unit = values.get("parent" if self.model is Unit else "unit")
        return unit if isinstance(unit, Unit) else None

    # What follows is the same for every noun.

    def url_name(self, action: str) -> str:
        """Return the name of an address, with its namespace."""
        return f"{self.namespace}:{self.noun}_{action}"

    def address(self, action: str, **arguments: object) -> str:
        """Return an address of the noun, or nothing where it has no such page."""
        try:
            return reverse(self.url_name(action), kwargs=arguments)
        except NoReverseMatch:
            return ""

    def record_address(self, record: Record) -> str:
        """Return the address of a record's page."""
        return self.address("page", pk=record.pk)

    def addresses(
        self, request: HttpRequest, actions: Sequence[str], *, subject: Subject | None = None, **arguments: object
    ) -> dict[str, str]:
        """Return the addresses of these actions that exist and that the person may use; the others are left empty."""
        found = {action: self.address(action, **arguments) for action in actions}
        return {
            action: address if address and may(request, self.url_name(action), verb=_verb_of(action), subject=subject) else ""
            for action, address in found.items()
        }

    @property
    def singular(self) -> str:
        """What one record is called."""
        return str(self.model._meta.verbose_name)

    @property
    def plural(self) -> str:
        """What several records are called."""
        return str(self.model._meta.verbose_name_plural)

    def label_of(self, name: str) -> str:
        """Return what a field or collection is called on pages."""
        form_field = self.form.base_fields.get(name) if self.form else None
        if form_field is not None and form_field.label:
            return str(form_field.label)
        field = next((field for field in recorded_fields(self.model) if field.name == name), None)
        return str(field.verbose_name) if field is not None else name.replace("_", " ")

    @property
    def importer(self) -> Importer[Record]:
        """What the domain needs to take over an import; only asked of nouns that have one."""
        assert self.import_plan is not None and self.create is not None and self.change is not None
        return Importer(noun=self.noun, plan=self.import_plan, create=self.create, change=self.change)


def _verb_of(action: str) -> str:
    return "POST" if action in {"create", "edit", "remove", "import"} else "GET"
