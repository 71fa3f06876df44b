"""A field as a page draws it: marked where something is wrong with it."""

from __future__ import annotations

from typing import Any

from django.forms import BoundField, Widget


class MarkedField(BoundField):
    """Adds Bootstrap's mark to the box of a field in error, besides the one for screen readers that Django adds."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: Widget | None = None) -> dict[str, Any]:
        """Return the attributes of the box."""
        shown = widget or self.field.widget
        built = super().build_widget_attrs(attrs, widget)
        classes = str(shown.attrs.get("class", ""))
        if classes and self.errors:
            built["class"] = f"{classes} is-invalid"
        return built
