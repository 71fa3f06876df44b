"""The form of a record: its version, its collections, clear words for what is too long, Bootstrap's classes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Protocol

from django import forms
from django.db import models
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from hamseda.design.forms.dress import dress_field
from hamseda.design.forms.marked_field import MarkedField


class RowsOfRecord(Protocol):
    """What a form needs to know of a collection: its name and the rows a record has."""

    @property
    def name(self) -> str:
        """The name of the collection, which is that of its field."""

    def rows_of(self, record: models.Model) -> list[object]:
        """Return the rows a record has now."""


class RecordForm(forms.ModelForm):  # type: ignore[type-arg]  # the model is named by each form's Meta
    """A form over one record; subclasses name their model, fields and collections."""

    bound_field_class = MarkedField
    collections: ClassVar[Sequence[RowsOfRecord]] = ()

    expected_version_field = "expected_version"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        version = getattr(self.instance, "version", None) if self.instance.pk else None
        self.fields[self.expected_version_field] = forms.IntegerField(
            required=False, min_value=1, widget=forms.HiddenInput, initial=version
        )
        for name, value in self._values_of_instance().items():
            self.initial.setdefault(name, value)
        for field in self.fields.values():
            dress_field(field)

    def _values_of_instance(self) -> dict[str, object]:
        """Return what the model form itself does not fill in: rows of collections."""
        names = {collection.name for collection in self.collections if collection.name in self.fields}
        if not self.instance.pk:
            return {}
        return {
            collection.name: collection.rows_of(self.instance) for collection in self.collections if collection.name in names
        }

    @property
    def expected_version(self) -> int | None:
        """The version the person opened, as the page sent it back."""
        version = self.cleaned_data.get(self.expected_version_field)
        return version if isinstance(version, int) else None

    def values(self) -> dict[str, object]:
        """Return what the domain takes: each field and collection by name, without those that are locked."""
        own = {name for name, field in self.fields.items() if name != self.expected_version_field and not field.disabled}
        return {name: value for name, value in self.cleaned_data.items() if name in own}

    def add_refusals(self, messages: Mapping[str, Sequence[str]]) -> None:
        """Show what the domain refused, beside its field where there is one and above the form otherwise."""
        for name, reasons in messages.items():
            for reason in reasons or (str(_("These values could not be saved.")),):
                self.add_error(name if name in self.fields else None, reason)

    @property
    def problems(self) -> list[tuple[str, str, str]]:
        """The summary above the form: the id of each field in error, its label, what is wrong."""
        errors: ErrorDict = self.errors
        found = []
        for name, reasons in errors.items():
            bound = self[name] if name in self.fields else None
            found += [
                (bound.id_for_label if bound else "", str(bound.label) if bound else "", str(reason)) for reason in reasons
            ]
        return found
