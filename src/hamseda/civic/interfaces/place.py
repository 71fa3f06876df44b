"""The list, form and import of places."""

from __future__ import annotations

from operator import attrgetter

from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, FilterSet

from hamseda.civic.enums import PlaceKind
from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.interfaces.named import NAMES, by_code, check_name, name_columns, name_import_columns
from hamseda.civic.models import Place, Unit
from hamseda.design.forms import LinesField, LookupField, RecordForm
from hamseda.design.importing import (
    ImportColumn,
    ImportPlan,
    choice_of,
    code_of,
    parse_decimal,
    parse_list,
    write_choice,
)
from hamseda.design.listing import Column, Listing


class PlaceFilter(FilterSet):
    """Places of one kind."""

    kind = ChoiceFilter(label=_("kind"), choices=PlaceKind.choices)

    class Meta:
        model = Place
        fields = ["kind"]


PLACE_LISTING: Listing[Place] = Listing(
    key="place",
    columns=(
        *name_columns(),
        Column("kind", _("kind"), value=lambda row: row.get_kind_display(), sort_by=("kind", "code")),
        Column(
            "parent", _("inside"), value=attrgetter("parent"), related=("parent",), export=lambda row: code_of(row.parent or "")
        ),
        Column(
            "unit",
            _("unit that answers"),
            value=attrgetter("unit"),
            related=("unit",),
            export=lambda row: code_of(row.unit or ""),
        ),
        Column("lines", _("metro lines"), value=attrgetter("lines")),
        Column("address", _("address"), value=attrgetter("address"), is_shown_first=False),
        Column("latitude", _("latitude"), value=attrgetter("latitude"), is_numeric=True, is_shown_first=False),
        Column("longitude", _("longitude"), value=attrgetter("longitude"), is_numeric=True, is_shown_first=False),
    ),
    sort="kind",
    filterset=PlaceFilter,
)


class PlaceForm(RecordForm):
    """A place."""

    parent = LookupField(Place.objects.all(), options="civic:place_options", label=_("inside"), required=False)
    unit = LookupField(Unit.objects.all(), options="civic:unit_options", label=_("unit that answers"), required=False)
    aliases = LinesField(label=_("aliases"))
    lines = LinesField(label=_("metro lines"))

    class Meta:
        model = Place
        fields = ["code", *NAMES, "kind", "aliases", "parent", "unit", "address", "lines", "latitude", "longitude", "source"]


PLACE_IMPORT: ImportPlan[Place] = ImportPlan(
    model=Place,
    existing=by_code(Place, "parent", "unit"),
    check_row=check_name,
    columns=(
        *name_import_columns(),
        ImportColumn(
            "kind",
            _("kind"),
            parse=choice_of(PlaceKind),
            write=write_choice(PlaceKind),
            is_required=True,
            synonyms=also_called("kind"),
        ),
        ImportColumn("aliases", _("aliases"), parse=parse_list, synonyms=also_called("aliases")),
        ImportColumn(
            "parent", _("inside"), find=by_code(Place), may_be_in_sheet=True, write=code_of, synonyms=also_called("parent")
        ),
        ImportColumn("unit", _("unit that answers"), find=by_code(Unit), write=code_of, synonyms=also_called("unit")),
        ImportColumn("address", _("address"), synonyms=also_called("address")),
        ImportColumn("lines", _("metro lines"), parse=parse_list, synonyms=also_called("lines")),
        ImportColumn("latitude", _("latitude"), parse=parse_decimal),
        ImportColumn("longitude", _("longitude"), parse=parse_decimal),
        ImportColumn("source", _("source"), synonyms=also_called("source")),
    ),
)
