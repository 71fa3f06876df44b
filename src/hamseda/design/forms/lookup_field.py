"""A field that names another record by typing: its code or name, with suggestions where the browser can."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from hamseda.design.searching import search_folded
from hamseda.engines.language import fold_text

MOST_SUGGESTIONS = 5


class LookupWidget(forms.TextInput):
    """A text box with a list of suggestions that the options address fills."""

    template_name = "design/form_lookup.html"

    def __init__(self, options: str = "", attrs: dict[str, Any] | None = None) -> None:
        self.options = options
        super().__init__(attrs)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the address that suggests, and the id of the list it fills."""
        context = super().get_context(name, value, attrs)
        context["widget"]["options_address"] = _address(self.options)
        context["widget"]["list_id"] = f"{context['widget']['attrs'].get('id', name)}_options"
        return context


def _address(options: str) -> str:
    try:
        return reverse(options) if options else ""
    except NoReverseMatch:
        return ""


class LookupField(forms.ModelChoiceField):  # type: ignore[type-arg]  # any model
    """Another record, typed as its code, its name, or both as the suggestions write it: `name (code)`."""

    widget = LookupWidget
    default_error_messages = {
        "not_found": _("Nothing is called “%(typed)s”."),
        "not_found_near": _("Nothing is called “%(typed)s”. Did you mean one of these? %(near)s"),
        "several": _("Several are called “%(typed)s”; choose one by its code: %(near)s"),
    }

    def __init__(
        self,
        queryset: models.QuerySet[Any],
        *,
        options: str = "",
        code: str = "code",
        search: Callable[[models.QuerySet[Any], str], models.QuerySet[Any]] = search_folded,
        **kwargs: Any,
    ) -> None:
        self.code = code
        self.search = search
        super().__init__(queryset, widget=LookupWidget(options), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Return a record as `name (code)`; what was typed stays as it is."""
        if isinstance(value, int):
            value = self._all().filter(pk=value).first()
        return self.text_of(value) if isinstance(value, models.Model) else value

    def text_of(self, record: models.Model) -> str:
        """Return how a record is written in the box."""
        return f"{record} ({getattr(record, self.code)})"

    def to_python(self, value: Any) -> models.Model | None:
        """Find the record that was typed, or say which come near."""
        if isinstance(value, models.Model):
            return value
        if isinstance(value, int):
            return self._all().filter(pk=value).first()
        typed = " ".join(str(value or "").replace("\0", "").split())
        if not typed:
            return None
        code = typed.rpartition("(")[2].rstrip(")").strip() if typed.endswith(")") else typed
        return self._all().filter(**{f"{self.code}__iexact": code}).first() or self._by_name(typed)

    def _by_name(self, typed: str) -> models.Model:
        near = list(self.search(self._all(), typed)[: MOST_SUGGESTIONS * 4])
        exact = [record for record in near if fold_text(typed) in _names_of(record)]
        found = exact or near
        if len(exact) == 1 or len(found) == 1:
            record: models.Model = found[0]
            return record
        words = {"typed": typed, "near": "; ".join(self.text_of(record) for record in found[:MOST_SUGGESTIONS])}
        code = "several" if exact else "not_found_near" if near else "not_found"
        raise ValidationError(self.error_messages[code], code=code, params=words)

    def _all(self) -> models.QuerySet[Any]:
        assert self.queryset is not None
        return self.queryset.all()

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare what stood in the box with what stands there now."""
        return str(self.prepare_value(initial) or "") != str(data or "")


def _names_of(record: models.Model) -> list[str]:
    """Return everything a record is called, folded: its name, and whatever it is searched by, an alias to a line."""
    return [fold_text(str(record)), *str(getattr(record, "search_text", "")).splitlines()]
