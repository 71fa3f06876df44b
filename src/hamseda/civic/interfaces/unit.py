"""The list, form and import of units with their names and aliases."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from operator import attrgetter
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import BooleanFilter, ChoiceFilter, FilterSet

from hamseda.civic.domain.queries.unit import search_units
from hamseda.civic.domain.unit import UNIT_COLLECTIONS
from hamseda.civic.enums import Language, UnitKind
from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.interfaces.lookup_filter import LookupFilter
from hamseda.civic.interfaces.named import NAMES, by_code, check_name, name_columns, name_import_columns
from hamseda.civic.models import Unit
from hamseda.civic.models.recorded import NAME_LENGTH
from hamseda.design.digits import page_language
from hamseda.design.forms import LinesField, LookupField, RecordForm
from hamseda.design.importing import ImportColumn, ImportPlan, choice_of, code_of, parse_list, parse_switch, write_choice
from hamseda.design.listing import Column, Listing

CONTACT = ("phone", "email", "website", "address", "note")
# Aliases in further languages come with a sheet or through the API, and are shown where there are any.
LANGUAGES_OF_FORM = (Language.PERSIAN, Language.ENGLISH, Language.ARABIC)


def aliases_in(language: Language) -> Callable[[Unit], list[str]]:
    """Return what reads a unit's aliases in a language from those fetched with it."""
    return lambda unit: [alias.text for alias in unit.aliases.all() if alias.language == language]


def aliases_of_page(unit: Unit) -> list[str]:
    """Return a unit's aliases in the language of the page, from those fetched with it; all of them where it has none in that."""
    language = page_language()
    own = [alias.text for alias in unit.aliases.all() if alias.language == language]
    return own or [alias.text for alias in unit.aliases.all()]


def unit_lookup(label: object, *, required: bool = True) -> LookupField:
    """Return a field that names a unit by its code, its name or any alias."""
    return LookupField(Unit.objects.all(), options="civic:unit_options", search=search_units, label=label, required=required)


class UnitFilter(FilterSet):
    """Units of a kind, of a branch, active or retired."""

    kind = ChoiceFilter(label=_("kind"), choices=UnitKind.choices)
    within = LookupFilter(
        queryset=Unit.objects.all(), options="civic:unit_options", search=search_units, label=_("below"), method="keep_branch"
    )
    is_active = BooleanFilter(label=_("is active"))

    class Meta:
        model = Unit
        fields = ["kind", "within", "is_active"]

    def keep_branch(self, units: QuerySet[Unit], _name: str, unit: Unit) -> QuerySet[Unit]:
        """Keep the units below one."""
        return units.filter(path__startswith=unit.path).exclude(pk=unit.pk)


UNIT_LISTING: Listing[Unit] = Listing(
    key="unit",
    columns=(
        *name_columns(),
        Column("kind", _("kind"), value=lambda row: row.get_kind_display(), sort_by=("kind", "name_{language}")),
        Column(
            "parent",
            _("part of"),
            value=attrgetter("parent"),
            related=("parent",),
            export=lambda row: code_of(row.parent or ""),
        ),
        Column("aliases", _("aliases"), value=aliases_of_page, fetched=("aliases",)),
        Column("phone", _("telephone"), value=attrgetter("phone")),
        Column("email", _("e-mail"), value=attrgetter("email"), is_shown_first=False),
        Column("website", _("website"), value=attrgetter("website"), is_shown_first=False),
        Column("address", _("address"), value=attrgetter("address"), is_shown_first=False),
        Column("is_active", _("is active"), value=attrgetter("is_active"), is_shown_first=False),
        Column("changed_at", _("changed at"), value=attrgetter("changed_at"), is_shown_first=False),
    ),
    sort="name",
    filterset=UnitFilter,
    search=search_units,
)


class UnitForm(RecordForm):
    """A unit, its place in the tree and its aliases."""

    collections = UNIT_COLLECTIONS
    parent = unit_lookup(_("part of"), required=False)
    aliases_fa = LinesField(label=_("aliases in Persian"), longest=NAME_LENGTH)
    aliases_en = LinesField(label=_("aliases in English"), longest=NAME_LENGTH)
    aliases_ar = LinesField(label=_("aliases in Arabic"), longest=NAME_LENGTH)
    website = forms.URLField(label=_("website"), required=False, assume_scheme="https")

    class Meta:
        model = Unit
        fields = ["code", *NAMES, "kind", "parent", "aliases_fa", "aliases_en", "aliases_ar", *CONTACT, "is_active"]


def units_by_code(codes: Collection[str]) -> Mapping[str, Unit]:
    """Return the units of these codes with what an import compares."""
    rows = Unit.objects.filter(code__in=list(codes)).select_related("parent").prefetch_related("aliases")
    return {unit.code: unit for unit in rows}


def _alias_column(language: Language, label: Any) -> ImportColumn[Unit]:
    key = f"aliases_{language.value}"
    return ImportColumn(key, label, parse=parse_list, current=aliases_in(language), synonyms=also_called(key), empty=[])


UNIT_IMPORT: ImportPlan[Unit] = ImportPlan(
    model=Unit,
    existing=units_by_code,
    check_row=check_name,
    columns=(
        *name_import_columns(),
        ImportColumn(
            "kind",
            _("kind"),
            parse=choice_of(UnitKind),
            write=write_choice(UnitKind),
            is_required=True,
            synonyms=also_called("kind"),
        ),
        ImportColumn(
            "parent",
            _("part of"),
            find=by_code(Unit),
            may_be_in_sheet=True,
            write=code_of,
            help=_("The code of the unit above; it may stand in the same sheet."),
            synonyms=also_called("parent"),
        ),
        _alias_column(Language.PERSIAN, _("aliases in Persian")),
        _alias_column(Language.ENGLISH, _("aliases in English")),
        _alias_column(Language.ARABIC, _("aliases in Arabic")),
        ImportColumn("phone", _("telephone"), synonyms=also_called("phone")),
        ImportColumn("email", _("e-mail"), synonyms=also_called("email")),
        ImportColumn("website", _("website"), synonyms=also_called("website")),
        ImportColumn("address", _("address"), synonyms=also_called("address")),
        ImportColumn("note", _("note"), synonyms=also_called("note")),
        ImportColumn("is_active", _("is active"), parse=parse_switch, synonyms=also_called("is_active")),
    ),
    export_with=lambda rows: rows.select_related("parent").prefetch_related("aliases"),
)
