"""A list's filter that names another record by typing, as the lookup field of forms does."""

from __future__ import annotations

from django_filters import Filter

from hamseda.design.forms import LookupField


class LookupFilter(Filter):
    """Keep the records that hang on one named by its code or name; give it the field's own arguments."""

    field_class = LookupField
