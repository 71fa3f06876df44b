"""The list, form and import of days that do not follow the week."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from operator import attrgetter

from django.utils.translation import gettext_lazy as _

from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.interfaces.working_time import parse_time, write_time
from hamseda.civic.models import ExceptionalDay
from hamseda.design.forms import DayField, RecordForm
from hamseda.design.importing import ImportColumn, ImportPlan, parse_day, parse_switch
from hamseda.design.listing import Column, Listing

EXCEPTIONAL_DAY_LISTING: Listing[ExceptionalDay] = Listing(
    key="exceptional_day",
    columns=(
        Column("day", _("day"), value=attrgetter("day"), sort_by=("day",), is_link=True),
        Column("is_working", _("is a working day"), value=attrgetter("is_working")),
        Column("opens", _("opens"), value=attrgetter("opens"), export=lambda row: write_time(row.opens)),
        Column("closes", _("closes"), value=attrgetter("closes"), export=lambda row: write_time(row.closes)),
        Column("reason", _("reason"), value=attrgetter("reason")),
    ),
    sort="-day",
    search=None,
)


class ExceptionalDayForm(RecordForm):
    """A day that does not follow the week."""

    day = DayField(label=_("day"))

    class Meta:
        model = ExceptionalDay
        fields = ["day", "is_working", "opens", "closes", "reason"]


def _existing(keys: Collection[str]) -> Mapping[str, ExceptionalDay]:
    return {
        row.day.isoformat(): row for row in ExceptionalDay.objects.filter(day__in=[date.fromisoformat(key) for key in keys])
    }


EXCEPTIONAL_DAY_IMPORT: ImportPlan[ExceptionalDay] = ImportPlan(
    model=ExceptionalDay,
    key="day",
    existing=_existing,
    columns=(
        ImportColumn("day", _("day"), parse=parse_day, is_required=True, synonyms=also_called("day")),
        ImportColumn("is_working", _("is a working day"), parse=parse_switch, synonyms=also_called("is_working")),
        ImportColumn("opens", _("opens"), parse=parse_time, write=write_time, synonyms=also_called("opens")),
        ImportColumn("closes", _("closes"), parse=parse_time, write=write_time, synonyms=also_called("closes")),
        ImportColumn("reason", _("reason"), is_required=True, synonyms=also_called("reason")),
    ),
)
