"""The list, form and import of the mandate's duties."""

from __future__ import annotations

from operator import attrgetter

from django.utils.translation import gettext_lazy as _

from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.interfaces.named import NAMES, by_code, check_name, name_columns, name_import_columns
from hamseda.civic.models import Duty, Unit
from hamseda.design.forms import LookupField, RecordForm
from hamseda.design.importing import ImportColumn, ImportPlan, code_of, parse_number
from hamseda.design.listing import Column, Listing

DUTY_LISTING: Listing[Duty] = Listing(
    key="duty",
    columns=(
        Column("order", _("order"), value=attrgetter("order"), sort_by=("order",), is_numeric=True),
        *name_columns(),
        Column(
            "unit", _("unit that answers"), value=attrgetter("unit"), related=("unit",), export=lambda row: code_of(row.unit)
        ),
    ),
    sort="order",
    search=None,
)


class DutyForm(RecordForm):
    """A duty and who answers for it."""

    unit = LookupField(Unit.objects.all(), options="civic:unit_options", label=_("unit that answers"))

    class Meta:
        model = Duty
        fields = ["code", *NAMES, "order", "unit"]


DUTY_IMPORT: ImportPlan[Duty] = ImportPlan(
    model=Duty,
    existing=by_code(Duty, "unit"),
    check_row=check_name,
    columns=(
        *name_import_columns(),
        ImportColumn("order", _("order"), parse=parse_number, synonyms=also_called("order")),
        ImportColumn(
            "unit", _("unit that answers"), find=by_code(Unit), write=code_of, is_required=True, synonyms=also_called("unit")
        ),
    ),
)
