"""The list, forms and import of people with their roles, deputies and absences."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from operator import attrgetter
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import BooleanFilter, ChoiceFilter, FilterSet

from hamseda.civic.domain.person import PERSON_COLLECTIONS, own_roles_of
from hamseda.civic.domain.queries.person import people_of_branch, people_who_speak, people_with_role
from hamseda.civic.domain.queries.unit import search_units
from hamseda.civic.enums import Language, Role
from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.interfaces.lookup_filter import LookupFilter
from hamseda.civic.interfaces.named import (
    NAMES,
    LanguagesField,
    by_code,
    check_name,
    languages_column,
    languages_import_column,
)
from hamseda.civic.interfaces.unit import unit_lookup
from hamseda.civic.models import Person, RoleHolding, Unit
from hamseda.design.forms import DayField, LookupField, RecordForm, RowsField
from hamseda.design.importing import ImportColumn, ImportPlan, choice_of, code_of, parse_list, parse_switch
from hamseda.design.listing import Column, Listing

TITLES = ("title_fa", "title_en", "title_ar")


class PersonFilter(FilterSet):
    """People of a unit and those below it, with a role, a language, active or not."""

    unit = LookupFilter(
        queryset=Unit.objects.all(), options="civic:unit_options", search=search_units, label=_("unit"), method="keep_branch"
    )
    role = ChoiceFilter(label=_("role"), choices=Role.choices, method="keep_role")
    language = ChoiceFilter(label=_("language"), choices=Language.choices, method="keep_language")
    is_active = BooleanFilter(label=_("is active"))

    class Meta:
        model = Person
        fields = ["unit", "role", "language", "is_active"]

    def keep_branch(self, people: QuerySet[Person], _name: str, unit: Unit) -> QuerySet[Person]:
        """Keep the people of a unit and those below it."""
        return people_of_branch(people, unit)

    def keep_role(self, people: QuerySet[Person], _name: str, role: str) -> QuerySet[Person]:
        """Keep the people who hold a role today."""
        return people_with_role(people, Role(role), timezone.localdate())

    def keep_language(self, people: QuerySet[Person], _name: str, language: str) -> QuerySet[Person]:
        """Keep the people who work in a language."""
        return people_who_speak(people, language)


def roles_now(person: Person) -> list[str]:
    """Return the roles a person holds today, from those fetched with them."""
    today = timezone.localdate()
    return [holding.get_role_display() for holding in person.roles.all() if holds_on(holding, today)]


def holds_on(holding: RoleHolding, day: Any) -> bool:
    """Tell whether a role is held on a day."""
    return (holding.starts_on is None or holding.starts_on <= day) and (holding.ends_on is None or day <= holding.ends_on)


PERSON_LISTING: Listing[Person] = Listing(
    key="person",
    columns=(
        Column("name", _("name"), value=attrgetter("name"), sort_by=("name_{language}",), is_link=True),
        Column("username", _("sign-in name"), value=attrgetter("username"), sort_by=("username",)),
        Column("title", _("title"), value=attrgetter("title")),
        Column("unit", _("unit"), value=attrgetter("unit"), related=("unit",), export=lambda row: code_of(row.unit)),
        Column("roles", _("roles"), value=roles_now, fetched=("roles",)),
        languages_column(),
        Column("email", _("e-mail"), value=attrgetter("email"), is_shown_first=False),
        Column("phone", _("telephone"), value=attrgetter("phone"), is_shown_first=False),
        Column("is_active", _("is active"), value=attrgetter("is_active"), is_shown_first=False),
        Column("last_login", _("last sign-in"), value=attrgetter("last_login"), is_shown_first=False),
    ),
    sort="name",
    filterset=PersonFilter,
)


def person_lookup(label: object, *, required: bool = True) -> LookupField:
    """Return a field that names a person by sign-in name or name."""
    return LookupField(Person.objects.all(), options="civic:person_options", code="username", label=label, required=required)


def deputies_field() -> RowsField:
    """Return the table of who answers when a person is away."""
    return RowsField(
        {
            "deputy": person_lookup(_("deputy")),
            "order": forms.IntegerField(label=_("order"), min_value=1, max_value=99, required=False),
        },
        label=_("deputies"),
        help_text=_("Who answers when this person is away; the first who is there."),
    )


def absences_field() -> RowsField:
    """Return the table of days on which a person is away."""
    return RowsField(
        {
            "starts_on": DayField(label=_("from")),
            "ends_on": DayField(label=_("until")),
            "note": forms.CharField(label=_("note"), max_length=200, required=False),
        },
        label=_("absences"),
    )


def interface_language_field() -> forms.ChoiceField:
    """Return the choice of the languages that pages can be read in."""
    return forms.ChoiceField(
        label=_("language of pages"), required=False, choices=[("", _("as the city's pages")), *settings.LANGUAGES]
    )


class PersonRowsForm(RecordForm):
    """What the two forms of a person share: deputies in their order, absences, languages."""

    collections = PERSON_COLLECTIONS
    languages = LanguagesField()

    class Meta:
        model = Person
        fields = ["phone"]

    def clean_deputies(self) -> list[dict[str, object]]:
        """Number the deputies that were given no order after those that were."""
        rows: list[Mapping[str, object]] = self.cleaned_data["deputies"]
        numbered = sorted(rows, key=lambda row: int(str(row["order"] or 1000)))
        return [{**row, "order": number} for number, row in enumerate(numbered, start=1)]


def _check_span(row: Mapping[str, Any]) -> None:
    if row["starts_on"] and row["ends_on"] and row["ends_on"] < row["starts_on"]:
        raise ValidationError(_("The last day lies before the first."))


class PersonForm(PersonRowsForm):
    """A person with unit, roles, deputies and absences."""

    unit = unit_lookup(_("unit"))
    roles = RowsField(
        {
            "role": forms.ChoiceField(label=_("role"), choices=[("", "—"), *Role.choices]),
            "unit": unit_lookup(_("for the unit")),
            "starts_on": DayField(label=_("from"), required=False),
            "ends_on": DayField(label=_("until"), required=False),
        },
        label=_("roles"),
        help_text=_("A role holds for its unit and every unit below it."),
        check_row=_check_span,
    )
    deputies = deputies_field()
    absences = absences_field()
    interface_language = interface_language_field()

    class Meta:
        model = Person
        fields = [
            "username", *NAMES, *TITLES, "unit", "roles", "email", "phone", "languages", "interface_language",
            "deputies", "absences", "note", "is_active",
        ]  # fmt: skip


class ProfileForm(PersonRowsForm):
    """What people keep of themselves."""

    deputies = deputies_field()
    absences = absences_field()
    interface_language = interface_language_field()

    class Meta:
        model = Person
        fields = ["phone", "languages", "interface_language", "deputies", "absences"]


def people_by_username(usernames: Collection[str]) -> Mapping[str, Person]:
    """Return the people of these sign-in names with what an import compares."""
    rows = Person.objects.filter(username__in=list(usernames)).select_related("unit").prefetch_related("roles")
    return {person.username: person for person in rows}


def parse_roles(text: str) -> list[str]:
    """Read roles by code or name, separated by semicolons."""
    read = choice_of(Role)
    return [read(item) for item in parse_list(text.replace(",", ";").replace("،", ";"))]


def write_roles(value: object) -> str:
    """Write roles so that they are read again in any language."""
    assert isinstance(value, list)
    return "; ".join(map(str, value))


PERSON_IMPORT: ImportPlan[Person] = ImportPlan(
    model=Person,
    key="username",
    existing=people_by_username,
    check_row=check_name,
    columns=(
        ImportColumn("username", _("sign-in name"), is_required=True, synonyms=also_called("username")),
        ImportColumn("name_fa", _("name in Persian"), synonyms=also_called("name_fa")),
        ImportColumn("name_en", _("name in English"), synonyms=also_called("name_en")),
        ImportColumn("name_ar", _("name in Arabic")),
        ImportColumn("title_fa", _("title in Persian"), synonyms=also_called("title_fa")),
        ImportColumn("title_en", _("title in English"), synonyms=also_called("title_en")),
        ImportColumn("title_ar", _("title in Arabic")),
        ImportColumn(
            "unit",
            _("unit"),
            find=by_code(Unit),
            write=code_of,
            is_required=True,
            help=_("The code of the unit."),
            synonyms=also_called("unit"),
        ),
        ImportColumn(
            "own_roles",
            _("roles for the own unit"),
            parse=parse_roles,
            write=write_roles,
            current=own_roles_of,
            help=_("Separated by semicolons; roles for other units stay as they are."),
            synonyms=also_called("own_roles"),
            example="officer; liaison",
            empty=[],
        ),
        ImportColumn("email", _("e-mail"), synonyms=also_called("email")),
        ImportColumn("phone", _("telephone"), synonyms=also_called("phone")),
        languages_import_column(),
        ImportColumn("note", _("note"), synonyms=also_called("note")),
        ImportColumn("is_active", _("is active"), parse=parse_switch, synonyms=also_called("is_active")),
    ),
    export_with=lambda rows: rows.select_related("unit").prefetch_related("roles"),
)
