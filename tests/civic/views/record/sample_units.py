"""Units as a noun of the generic pages, described as any noun would be, for the tests of those pages."""

from __future__ import annotations

from operator import attrgetter

import django_filters
from django import forms
from django.urls import include, path

from hamseda.civic.domain.collection import Collection
from hamseda.civic.domain.record import change_record, create_record, remove_record
from hamseda.civic.enums import Language, RevisionKind, UnitKind
from hamseda.civic.models import Unit
from hamseda.civic.urls import urlpatterns as civic_addresses
from hamseda.civic.views.record import NounPages
from hamseda.design.forms import LinesField, LookupField, RecordForm, RowsField
from hamseda.design.importing import ImportColumn, ImportPlan, choice_of, code_of, parse_list, parse_switch, write_choice
from hamseda.design.listing import Column, Listing
from hamseda.engines.language import fold_text
from hamseda.project.urls import urlpatterns as product_addresses


def fold_alias(alias):
    alias.folded = fold_text(alias.text)


COLLECTIONS = (Collection("aliases_fa", accessor="aliases", fields=("text",), fixed={"language": "fa"}, prepare=fold_alias),)
ALL_ALIASES = Collection("aliases", fields=("language", "text"), prepare=fold_alias)


def create_unit(*, values, by, at, kind=RevisionKind.CREATED):
    return create_record(Unit, values=values, collections=COLLECTIONS, by=by, at=at, kind=kind)


def change_unit(unit, *, values, expected_version, by, at, kind=RevisionKind.CHANGED):
    return change_record(
        unit, values=values, collections=COLLECTIONS, expected_version=expected_version, by=by, at=at, kind=kind
    )


def remove_unit(unit, *, expected_version, by, at):
    remove_record(unit, collections=COLLECTIONS, expected_version=expected_version, by=by, at=at)


def units_by_code(codes):
    return {
        unit.code: unit for unit in Unit.objects.filter(code__in=codes).select_related("parent").prefetch_related("aliases")
    }


def aliases_in_persian(unit):
    return [alias.text for alias in unit.aliases.all() if alias.language == Language.PERSIAN]


class UnitForm(RecordForm):
    collections = COLLECTIONS
    parent = LookupField(Unit.objects.all(), options="civic:unit_options", label="part of", required=False)
    aliases_fa = LinesField(label="aliases in Persian")

    class Meta:
        model = Unit
        fields = ["name_fa", "name_en", "code", "kind", "parent", "phone", "note", "is_active"]


class UnitRowsForm(RecordForm):
    collections = (ALL_ALIASES,)
    aliases = RowsField(
        {"language": forms.ChoiceField(choices=Language), "text": forms.CharField(max_length=200)}, label="aliases"
    )

    class Meta:
        model = Unit
        fields = ["name_fa"]


class UnitFilter(django_filters.FilterSet):
    kind = django_filters.ChoiceFilter(choices=UnitKind)

    class Meta:
        model = Unit
        fields = ["kind"]


LISTING = Listing(
    key="unit",
    columns=(
        Column("name", "name", value=attrgetter("name"), sort_by=("name_{language}",), is_link=True),
        Column("code", "code", value=attrgetter("code"), sort_by=("code",)),
        Column("parent", "part of", value=attrgetter("parent"), related=("parent",)),
        Column("aliases", "aliases", value=aliases_in_persian, fetched=("aliases",)),
        Column("version", "version", value=attrgetter("version"), is_numeric=True),
        Column("changed_at", "changed at", value=attrgetter("changed_at"), is_shown_first=False),
    ),
    sort="name",
    filterset=UnitFilter,
)
IMPORT = ImportPlan(
    model=Unit,
    existing=units_by_code,
    columns=(
        ImportColumn("code", "code", synonyms=("unit code",), example="district-3"),
        ImportColumn("name_fa", "name in Persian", is_required=True, help="as on the door"),
        ImportColumn("name_en", "name in English"),
        ImportColumn("kind", "kind", parse=choice_of(UnitKind), write=write_choice(UnitKind), is_required=True),
        ImportColumn("parent", "part of", find=units_by_code, may_be_in_sheet=True, write=code_of),
        ImportColumn("aliases_fa", "aliases in Persian", parse=parse_list, current=aliases_in_persian),
        ImportColumn("is_active", "is active", parse=parse_switch),
    ),
    export_with=lambda rows: rows.select_related("parent").prefetch_related("aliases"),
)


class UnitPages(NounPages[Unit]):
    noun = "unit"
    model = Unit
    listing = LISTING
    form = UnitForm
    import_plan = IMPORT
    collections = COLLECTIONS
    create = staticmethod(create_unit)
    change = staticmethod(change_unit)
    remove = staticmethod(remove_unit)


def is_of_units(address):
    return str(getattr(address, "name", "")).startswith("unit_")


# The product's own addresses, with the pages of units those described here.
civic = ([*UnitPages.urls("units/"), *(address for address in civic_addresses if not is_of_units(address))], "civic")
urlpatterns = [
    path("", include(civic)),
    *(address for address in product_addresses if getattr(address, "namespace", "") != "civic"),
]
