"""The pages every noun has (list, page, create, edit, history, remove, import, export), built once from a description.

How a noun is built:

1. `domain/unit.py`: `create_unit`, `change_unit`, `remove_unit`, thin on `domain/record.py`, with its `Collection`s.
2. `interfaces/unit.py`: a `Listing` (columns, filters, search), a `RecordForm`, an `ImportPlan`.
3. `views/unit.py`: a class that names them, and its addresses:

    class UnitPages(NounPages[Unit]):
        noun = "unit"
        model = Unit
        listing = UNIT_LISTING
        form = UnitForm
        import_plan = UNIT_IMPORT
        collections = UNIT_COLLECTIONS
        create = staticmethod(create_unit)
        change = staticmethod(change_unit)
        remove = staticmethod(remove_unit)

    urlpatterns = UnitPages.urls("units/")

This gives `unit_list`, `unit_create`, `unit_page`, `unit_edit`, `unit_history`, `unit_remove`, `unit_export`, `unit_options`,
`unit_import`, `unit_import_preview`, `unit_import_rows` and `unit_import_template`, under the room's namespace. What a noun
leaves out (`create`, `import_plan`, ...) it has no page for. To show more on the record's page, name a template that extends
`design/record.html` as `page_template` and add to `page_context`.
"""

from hamseda.civic.views.record.noun_pages import NounPages

__all__ = ["NounPages"]
