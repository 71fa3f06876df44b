"""From a noun's description to its addresses."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpResponseBase
from django.urls import URLPattern, path

from hamseda.civic.views.record import edit_pages, history_page, import_pages, list_pages, record_page, remove_page
from hamseda.civic.views.record.noun import Noun, Record

View = Callable[..., HttpResponseBase]


class NounPages(Noun[Record]):
    """A noun with its pages; see the package for an example."""

    @classmethod
    def urls(cls, prefix: str) -> list[URLPattern]:
        """Return the noun's addresses below a prefix such as `units/`."""
        noun = cls()
        routes: list[tuple[str, str, View]] = [
            ("list", "", list_pages.show_list),
            ("options", "options/", list_pages.show_options),
            ("export", "export/", list_pages.export_list),
            *_changing(noun),
            ("page", "<int:pk>/", record_page.show_record),
            ("history", "<int:pk>/history/", history_page.show_history),
        ]
        return [path(prefix + route, _bound(view, noun), name=f"{noun.noun}_{action}") for action, route, view in routes]


def _changing(noun: Noun[Any]) -> list[tuple[str, str, View]]:
    """Return the routes of what a noun may have: creating, editing, removing, importing."""
    routes: list[tuple[str, str, View]] = []
    if noun.create and noun.form:
        routes.append(("create", "new/", edit_pages.create_record_page))
    if noun.change and noun.form:
        routes.append(("edit", "<int:pk>/edit/", edit_pages.edit_record_page))
    if noun.remove:
        routes.append(("remove", "<int:pk>/remove/", remove_page.remove_record_page))
    if noun.import_plan and noun.create and noun.change:
        routes += [
            ("import", "import/", import_pages.upload),
            ("import_template", "import/template/", import_pages.download_template),
            ("import_preview", "import/<int:pk>/", import_pages.preview),
            ("import_rows", "import/<int:pk>/rows/", import_pages.download_refused),
        ]
    return routes


def _bound(view: View, noun: Noun[Any]) -> View:
    """Bind a view to its noun, keeping the view's name for logs and the permission walk."""
    bound = partial(view, noun=noun)
    bound.__name__ = f"{noun.noun}_{view.__name__}"  # type: ignore[attr-defined]
    bound.__doc__ = view.__doc__
    return bound
