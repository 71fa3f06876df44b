"""The list of acts: who did what, when, with which units."""

from __future__ import annotations

from operator import attrgetter

from django.apps import apps
from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, FilterSet

from hamseda.civic.domain.queries.unit import search_units
from hamseda.civic.enums import ActKind
from hamseda.civic.interfaces.lookup_filter import LookupFilter
from hamseda.civic.models import Act, Person, Unit
from hamseda.design.listing import Column, Listing


class ActFilter(FilterSet):
    """Acts of a kind, of a unit, of a person."""

    kind = ChoiceFilter(label=_("act"), choices=ActKind.choices)
    unit = LookupFilter(
        queryset=Unit.objects.all(), options="civic:unit_options", search=search_units, label=_("unit"), method="keep_unit"
    )
    person = LookupFilter(queryset=Person.objects.all(), options="civic:person_options", code="username", label=_("person"))

    class Meta:
        model = Act
        fields = ["kind", "unit", "person"]

    def keep_unit(self, acts: QuerySet[Act], _name: str, unit: Unit) -> QuerySet[Act]:
        """Keep the acts of a unit."""
        return acts.filter(units=unit)


def noun_label(noun: str) -> str:
    """Return what a kind of record is called on pages."""
    try:
        return str(apps.get_model("civic", noun.replace("_", ""))._meta.verbose_name)
    except LookupError:
        return noun.replace("_", " ")


def record_address(noun: str, pk: int) -> str:
    """Return the address of a record's page, if its kind has pages."""
    try:
        return reverse(f"civic:{noun}_page", kwargs={"pk": pk})
    except NoReverseMatch:
        return ""


ACT_LISTING: Listing[Act] = Listing(
    key="act",
    columns=(
        Column("at", _("time"), value=attrgetter("at"), sort_by=("at",)),
        Column("kind", _("act"), value=lambda row: row.get_kind_display()),
        Column(
            "noun",
            _("record"),
            value=lambda row: noun_label(row.noun),
            link=lambda row: record_address(row.noun, row.record_id),
        ),
        Column("units", _("units"), value=lambda row: [str(unit) for unit in row.units.all()], fetched=("units",)),
        Column("person", _("person"), value=attrgetter("person"), related=("person",)),
    ),
    sort="-at",
    filterset=ActFilter,
    search=None,
)
