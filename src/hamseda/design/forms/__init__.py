"""Forms: a record's form with its version, and the fields that records need.

    class UnitForm(RecordForm):
        collections = UNIT_COLLECTIONS
        aliases_fa = LinesField(label=_("aliases in Persian"), longest=200)
        parent = LookupField(Unit.objects.all(), options="civic:unit_options", label=_("part of"), required=False)

        class Meta:
            model = Unit
            fields = ["name_fa", "name_en", "name_ar", "code", "kind", "parent", "phone"]

`form.values()` is what the domain's create and change take: fields and collections by name. `form.expected_version` is the
version the person opened.
"""

from hamseda.design.forms.day_field import DayField
from hamseda.design.forms.lines_field import LinesField
from hamseda.design.forms.lookup_field import LookupField
from hamseda.design.forms.record_form import RecordForm
from hamseda.design.forms.rows_field import RowsField

__all__ = ["DayField", "LinesField", "LookupField", "RecordForm", "RowsField"]
