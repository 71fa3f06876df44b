"""What every page's frame shows: the six places and administration, the person, the city, the languages, the day."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, get_language_bidi, get_language_info
from django.utils.translation import gettext as _

from hamseda.civic.enums import Role
from hamseda.civic.models import City, Person
from hamseda.civic.views.caller import caller_of
from hamseda.civic.views.permission_gate import may
from hamseda.design.calendar_days import page_calendar
from hamseda.design.hijri_months import city_month_starts
from hamseda.design.shell import LanguageChoice, Link, LinkGroup, Shell, ShellAddresses, ShellPerson, ShownDay
from hamseda.engines.language.calendars import Calendar, MonthStarts, format_date
from hamseda.project.places import GROUPS, PERSON_LINKS, PLACES, Entry

THEME_COOKIE = "hamseda_theme"
THEMES = ("auto", "light", "dark")


def shell_context(request: HttpRequest) -> dict[str, object]:
    """Return the frame of the page, worked out only where a template asks for it."""
    return {"shell": SimpleLazyObject(lambda: shell_of(request))}


def shell_of(request: HttpRequest) -> Shell:
    """Work the frame of one page out: the city, the Hijri months, the person's unit and roles; four queries."""
    person = caller_of(request).person
    today = timezone.localdate()
    return Shell(
        language=page_language(),
        direction="rtl" if get_language_bidi() else "ltr",
        theme=chosen_theme(request),
        languages=language_choices(),
        addresses=_addresses(),
        calendar=page_calendar().value,
        today=today,
        day=shown_day(today, city_month_starts()),
        page_address=request.get_full_path() if request.method == "GET" else request.path,
        city=_city_name(),
        person=_shell_person(request, person) if person else None,
        places=tuple(_links(request, PLACES)) if person else (),
        groups=_groups(request) if person else (),
    )


def page_language() -> str:
    """Return the two-letter language of the page."""
    return (get_language() or settings.LANGUAGE_CODE)[:2]


def chosen_theme(request: HttpRequest) -> str:
    """Return light, dark or auto, as the reader chose."""
    theme = request.COOKIES.get(THEME_COOKIE, "auto")
    return theme if theme in THEMES else "auto"


def language_choices() -> tuple[LanguageChoice, ...]:
    """Return the languages pages can be read in."""
    current = page_language()
    return tuple(
        LanguageChoice(code, get_language_info(code)["name_local"], code == current) for code, _name in settings.LANGUAGES
    )


def shown_day(today: date, month_starts: MonthStarts) -> ShownDay:
    """Write today in three calendars, Jalali first."""
    language = page_language()
    others = [
        format_date(today, Calendar.GREGORIAN, language, "short"),
        format_date(today, Calendar.HIJRI, language, "short", month_starts),
    ]
    return ShownDay(format_date(today, Calendar.JALALI, language, "long"), " · ".join(others))


def _city_name() -> str:
    city = City.objects.only("name_fa", "name_en", "name_ar").order_by("pk").first()
    return city.name if city else ""


def _addresses() -> ShellAddresses:
    return ShellAddresses(
        home=reverse("project:today"),
        palette=reverse("project:palette"),
        holidays=reverse("project:holidays"),
        set_language=reverse("project:set_language"),
        permissions=reverse("civic:permission_table"),
        sign_in=reverse("account_login"),
        sign_out=reverse("account_logout"),
    )


def _links(request: HttpRequest, entries: tuple[Entry, ...]) -> list[Link]:
    """Return the links of the entries that this person may open."""
    here = request.resolver_match.view_name if request.resolver_match else ""
    return [
        Link(
            label=str(entry.label),
            url=reverse(entry.url_name),
            icon=entry.icon,
            short_label=str(entry.short_label or entry.label),
            is_current=entry.covers(here),
        )
        for entry in entries
        if may(request, entry.url_name)
    ]


def _groups(request: HttpRequest) -> tuple[LinkGroup, ...]:
    found = [LinkGroup(str(label), tuple(_links(request, entries))) for label, entries in GROUPS]
    return tuple(group for group in found if group.links)


def _shell_person(request: HttpRequest, person: Person) -> ShellPerson:
    today = timezone.localdate()
    held = [holding.role for holding in caller_of(request).holdings if holding.is_current(today)]
    names = [str(role.label) for role in Role if role in held]
    return ShellPerson(
        name=person.name,
        role=_(", ").join(names),
        unit=str(person.unit),
        links=tuple(_links(request, PERSON_LINKS)),
    )
