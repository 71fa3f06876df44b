"""How a value reads on a page: local digits, days in the calendar of the page's language, yes and no."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from hamseda.design.calendar_days import other_calendars, show_day
from hamseda.design.digits import local_digits

NOTHING = "–"


def show_value(value: object) -> str:
    """Return a value as a person reads it, as plain text."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, datetime):
        local = timezone.localtime(value)
        return gettext(", ").join([show_day(local.date()), local_digits(f"{local:%H:%M}")])
    if isinstance(value, date):
        return show_day(value)
    if isinstance(value, list | tuple | set):
        return gettext(", ").join(show_value(item) for item in value) or NOTHING
    return local_digits(str(value)) if isinstance(value, int | float | Decimal) else str(value)


def render_value(value: object) -> str:
    """Return a value as a page shows it: a day carries its date for machines and the other calendars for who hovers."""
    if isinstance(value, SafeString):
        return value
    if not isinstance(value, date):
        return show_value(value)
    day = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return format_html('<time datetime="{}" title="{}">{}</time>', value.isoformat(), other_calendars(day), show_value(value))
