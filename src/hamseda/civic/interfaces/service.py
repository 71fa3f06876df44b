"""The list, form and import of the city's services."""

from __future__ import annotations

from operator import attrgetter

from django import forms
from django.utils.translation import gettext_lazy as _

from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.interfaces.named import NAMES, by_code, check_name, name_columns, name_import_columns
from hamseda.civic.models import Service, Topic, Unit
from hamseda.design.forms import LookupField, RecordForm
from hamseda.design.importing import ImportColumn, ImportPlan, code_of
from hamseda.design.listing import Column, Listing

DESCRIPTIONS = ("description_fa", "description_en", "description_ar")

SERVICE_LISTING: Listing[Service] = Listing(
    key="service",
    columns=(
        *name_columns(),
        Column(
            "unit", _("unit that answers"), value=attrgetter("unit"), related=("unit",), export=lambda row: code_of(row.unit)
        ),
        Column("topic", _("topic"), value=attrgetter("topic"), related=("topic",), export=lambda row: code_of(row.topic or "")),
        Column("phone", _("telephone"), value=attrgetter("phone")),
        Column("website", _("website"), value=attrgetter("website"), is_shown_first=False),
    ),
    sort="name",
)


class ServiceForm(RecordForm):
    """A service and who answers for it."""

    unit = LookupField(Unit.objects.all(), options="civic:unit_options", label=_("unit that answers"))
    topic = LookupField(Topic.objects.all(), options="civic:topic_options", label=_("topic"), required=False)
    website = forms.URLField(label=_("website"), required=False, assume_scheme="https")

    class Meta:
        model = Service
        fields = ["code", *NAMES, "unit", "topic", *DESCRIPTIONS, "phone", "website"]


SERVICE_IMPORT: ImportPlan[Service] = ImportPlan(
    model=Service,
    existing=by_code(Service, "unit", "topic"),
    check_row=check_name,
    columns=(
        *name_import_columns(),
        ImportColumn(
            "unit", _("unit that answers"), find=by_code(Unit), write=code_of, is_required=True, synonyms=also_called("unit")
        ),
        ImportColumn("topic", _("topic"), find=by_code(Topic), write=code_of, synonyms=also_called("topic")),
        ImportColumn("description_fa", _("description in Persian"), synonyms=also_called("description_fa")),
        ImportColumn("description_en", _("description in English")),
        ImportColumn("description_ar", _("description in Arabic")),
        ImportColumn("phone", _("telephone"), synonyms=also_called("phone")),
        ImportColumn("website", _("website"), synonyms=also_called("website")),
    ),
)
