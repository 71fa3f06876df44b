"""The list, form and import of audiences."""

from __future__ import annotations

from operator import attrgetter

from django.utils.translation import gettext_lazy as _

from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.interfaces.named import (
    NAMES,
    LanguagesField,
    by_code,
    check_name,
    languages_column,
    languages_import_column,
    name_columns,
    name_import_columns,
)
from hamseda.civic.models import Audience, Place
from hamseda.design.forms import LookupField, RecordForm
from hamseda.design.importing import ImportColumn, ImportPlan, code_of
from hamseda.design.listing import Column, Listing

AUDIENCE_LISTING: Listing[Audience] = Listing(
    key="audience",
    columns=(
        *name_columns(),
        Column("place", _("place"), value=attrgetter("place"), related=("place",), export=lambda row: code_of(row.place or "")),
        languages_column(),
        Column("note", _("note"), value=attrgetter("note"), is_shown_first=False),
    ),
    sort="name",
)


class AudienceForm(RecordForm):
    """An audience."""

    place = LookupField(Place.objects.all(), options="civic:place_options", label=_("place"), required=False)
    languages = LanguagesField()

    class Meta:
        model = Audience
        fields = ["code", *NAMES, "place", "languages", "note"]


AUDIENCE_IMPORT: ImportPlan[Audience] = ImportPlan(
    model=Audience,
    existing=by_code(Audience, "place"),
    check_row=check_name,
    columns=(
        *name_import_columns(),
        ImportColumn("place", _("place"), find=by_code(Place), write=code_of, synonyms=also_called("place")),
        languages_import_column(),
        ImportColumn("note", _("note"), synonyms=also_called("note")),
    ),
)
