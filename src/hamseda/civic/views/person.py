"""The pages of people: list, page, form, import and export, and the profile each keeps of themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from hamseda.civic.domain.person import PERSON_COLLECTIONS, change_person, create_person, remove_person
from hamseda.civic.domain.queries.act import acts_of_person
from hamseda.civic.domain.queries.belongings import belongings_of_person
from hamseda.civic.domain.queries.person import who_answers_for
from hamseda.civic.domain.subject import Subject
from hamseda.civic.enums import Language, Role
from hamseda.civic.interfaces.person import PERSON_IMPORT, PERSON_LISTING, PersonForm, ProfileForm, holds_on
from hamseda.civic.models import Absence, Deputy, Person, RoleHolding
from hamseda.civic.views.act import act_lines
from hamseda.civic.views.caller import signed_in_person
from hamseda.civic.views.link_lines import LinkLine, sections_of
from hamseda.civic.views.permission_gate import may
from hamseda.civic.views.record import NounPages
from hamseda.civic.views.record.edit_pages import edit_record_page
from hamseda.civic.views.record.shown_fields import ShownField, shown_fields
from hamseda.design.forms import RecordForm
from hamseda.design.listing import show_value

ACTS_SHOWN = 8
SHOWN_APART = frozenset({"roles", "deputies", "absences", "title_fa", "title_en", "title_ar"})
SECTIONS = (
    ("topic", gettext_lazy("Speaks for the city on"), "topic"),
    ("stands_in_for", gettext_lazy("Stands in for"), "person"),
)


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role of a person, for which unit and when."""

    role: str
    unit: LinkLine
    days: str
    is_held: bool


class PersonPages(NounPages[Person]):
    """People, with their roles, deputies and absences."""

    noun = "person"
    model = Person
    listing = PERSON_LISTING
    form: type[RecordForm] | None = PersonForm
    import_plan = PERSON_IMPORT
    collections = PERSON_COLLECTIONS
    create = staticmethod(create_person)
    change = staticmethod(change_person)
    remove = staticmethod(remove_person)
    page_template = "civic/person_page.html"

    def page_queryset(self) -> QuerySet[Person]:
        """Fetch with the person what the page and the permission table read of them."""
        roles = Prefetch("roles", queryset=RoleHolding.objects.select_related("unit"))
        deputies = Prefetch("deputies", queryset=Deputy.objects.select_related("deputy"))
        return super().page_queryset().prefetch_related(roles, deputies, "absences")

    def subject_of(self, record: Person) -> Subject:
        """Return whose record it is and for which units they hold roles."""
        paths = tuple(holding.unit.path for holding in record.roles.all())
        return Subject(unit_path=record.unit.path, person_id=record.pk, role_paths=paths)

    def page_context(self, request: HttpRequest, record: Person) -> dict[str, object]:
        """Show who answers for the person today, what they speak on and what they did."""
        today, subject = timezone.localdate(), self.subject_of(record)
        own = signed_in_person(request).pk == record.pk
        may_invite = record.is_active and may(request, "civic:person_invite", verb="POST", subject=subject)
        return {
            "fields": _plain_fields(self, record),
            "roles": _role_lines(record, today),
            "deputies": [LinkLine(str(row.deputy), self.record_address(row.deputy)) for row in record.deputies.all()],
            "absences": [_absence_text(absence) for absence in record.absences.all() if absence.ends_on >= today],
            "answering": _answering_text(record, today),
            "sections": sections_of(belongings_of_person(record, today), SECTIONS),
            "acts": act_lines(acts_of_person(record)[:ACTS_SHOWN]),
            "acts_address": f"{reverse('civic:act_list')}?person={record.username}",
            "profile_address": reverse("civic:own_profile") if own else "",
            "invite_address": reverse("civic:person_invite", args=[record.pk]) if may_invite else "",
        }


def _plain_fields(noun: PersonPages, person: Person) -> list[ShownField]:
    """Return the fields without those the page shows in words of its own, and languages by their names."""
    labels = dict(Language.choices)
    names = _(", ").join(str(labels.get(code, code)) for code in person.languages)
    shown = [field for field in shown_fields(noun, person) if field.name not in SHOWN_APART]
    return [replace(field, text=names) if field.name == "languages" else field for field in shown]


def _role_lines(person: Person, today: date) -> list[RoleLine]:
    """Return every role a person holds, held or will hold, those of today first."""
    lines = [
        RoleLine(
            role=str(Role(holding.role).label),
            unit=LinkLine(str(holding.unit), reverse("civic:unit_page", args=[holding.unit_id])),
            days=_span_text(holding.starts_on, holding.ends_on),
            is_held=holds_on(holding, today),
        )
        for holding in person.roles.all()
    ]
    return sorted(lines, key=lambda line: not line.is_held)


def _span_text(start: date | None, end: date | None) -> str:
    words = {"start": show_value(start), "end": show_value(end)}
    if start and end:
        return _("%(start)s to %(end)s") % words
    return _("from %(start)s") % words if start else _("until %(end)s") % words if end else ""


def _absence_text(absence: Absence) -> str:
    span = _span_text(absence.starts_on, absence.ends_on)
    return _("%(days)s: %(note)s") % {"days": span, "note": absence.note} if absence.note else span


def _answering_text(person: Person, today: date) -> str:
    """Say who answers today where it is not the person; nothing where it is."""
    absence = next((each for each in person.absences.all() if each.starts_on <= today <= each.ends_on), None)
    if absence is None and person.is_active:
        return ""
    answering = who_answers_for(person, today)
    words = {"until": show_value(absence.ends_on) if absence else "", "name": answering.person if answering else ""}
    if absence is None:
        return _("Not active; %(name)s answers instead.") % words if answering else ""
    if answering is None:
        return _("Away until %(until)s, and nobody is there instead.") % words
    return _("Away until %(until)s; %(name)s answers instead.") % words


class ProfilePages(PersonPages):
    """A person's own record, with the fields that are theirs to keep."""

    form = ProfileForm
    form_template = "civic/own_profile.html"


@require_http_methods(["GET", "HEAD", "POST"])
def own_profile(request: HttpRequest) -> HttpResponse:
    """Let people keep their own telephone, languages, deputies and absences."""
    person = signed_in_person(request)
    response = edit_record_page(request, noun=ProfilePages(), pk=person.pk)
    language = request.POST.get("interface_language", "")
    if response.status_code == 302 and language in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response


urlpatterns = [
    path("profile/", own_profile, name="own_profile"),
    *PersonPages.urls("people/"),
]
