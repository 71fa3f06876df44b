"""The list, form and import of the week's working hours."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import time
from operator import attrgetter

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.models import WorkingTime
from hamseda.design.digits import latin_digits
from hamseda.design.forms import RecordForm
from hamseda.design.importing import CellError, ImportColumn, ImportPlan, choice_of, write_choice
from hamseda.design.listing import Column, Listing


class Weekday(models.IntegerChoices):
    """The days of the week as Python counts them."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


def parse_time(text: str) -> time:
    """Read a time of day such as 7:30, in any digits."""
    try:
        hours, minutes = latin_digits(text).strip().split(":")[:2]
        return time(int(hours), int(minutes))
    except ValueError as error:
        raise CellError(_("This is not a time such as 07:30.")) from error


def write_time(value: object) -> str:
    """Write a time of day."""
    return value.strftime("%H:%M") if isinstance(value, time) else ""


WORKING_TIME_LISTING: Listing[WorkingTime] = Listing(
    key="working_time",
    columns=(
        Column("weekday", _("weekday"), value=lambda row: Weekday(row.weekday).label, sort_by=("weekday",), is_link=True),
        Column("opens", _("opens"), value=attrgetter("opens"), export=lambda row: write_time(row.opens)),
        Column("closes", _("closes"), value=attrgetter("closes"), export=lambda row: write_time(row.closes)),
    ),
    sort="weekday",
    search=None,
)


class WorkingTimeForm(RecordForm):
    """The hours of one weekday."""

    weekday = forms.TypedChoiceField(label=_("weekday"), choices=Weekday.choices, coerce=int)

    class Meta:
        model = WorkingTime
        fields = ["weekday", "opens", "closes"]


def _existing(keys: Collection[str]) -> Mapping[str, WorkingTime]:
    numbers = [int(key) for key in keys if key.isdecimal()]
    return {str(row.weekday): row for row in WorkingTime.objects.filter(weekday__in=numbers)}


def _parse_weekday(text: str) -> int:
    return int(choice_of(Weekday)(latin_digits(text)))  # type: ignore[arg-type]  # whole numbers read as the texts do


WORKING_TIME_IMPORT: ImportPlan[WorkingTime] = ImportPlan(
    model=WorkingTime,
    key="weekday",
    existing=_existing,
    columns=(
        ImportColumn(
            "weekday",
            _("weekday"),
            parse=_parse_weekday,
            write=write_choice(Weekday),  # type: ignore[arg-type]
            is_required=True,
            synonyms=also_called("weekday"),
        ),
        ImportColumn("opens", _("opens"), parse=parse_time, write=write_time, is_required=True, synonyms=also_called("opens")),
        ImportColumn(
            "closes", _("closes"), parse=parse_time, write=write_time, is_required=True, synonyms=also_called("closes")
        ),
    ),
)
