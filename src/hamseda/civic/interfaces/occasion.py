"""The list, form and import of occasions, and the form that moves a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django_filters import BooleanFilter, ChoiceFilter, FilterSet

from hamseda.civic.enums import CalendarKind
from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.interfaces.named import NAMES, by_code, check_name, name_columns, name_import_columns
from hamseda.civic.interfaces.working_time import Weekday
from hamseda.civic.models import Occasion
from hamseda.design.forms import DayField, RecordForm
from hamseda.design.importing import ImportColumn, ImportPlan, choice_of, parse_number, parse_switch, write_choice
from hamseda.design.listing import Column, Listing

RULE = ("calendar", "month", "day", "weekday", "nth", "from_year", "until_year")


class OccasionFilter(FilterSet):
    """Occasions of one calendar, holidays, quiet days."""

    calendar = ChoiceFilter(label=_("calendar"), choices=CalendarKind.choices)
    is_holiday = BooleanFilter(label=_("is a public holiday"))
    is_quiet = BooleanFilter(label=_("is a quiet day"))

    class Meta:
        model = Occasion
        fields = ["calendar", "is_holiday", "is_quiet"]


OCCASION_LISTING: Listing[Occasion] = Listing(
    key="occasion",
    columns=(
        *name_columns(),
        Column("calendar", _("calendar"), value=lambda row: row.get_calendar_display(), sort_by=("calendar", "month", "day")),
        Column("month", _("month"), value=attrgetter("month"), sort_by=("month", "day"), is_numeric=True),
        Column("day", _("day of the month"), value=attrgetter("day"), is_numeric=True),
        Column("is_holiday", _("is a public holiday"), value=attrgetter("is_holiday"), sort_by=("is_holiday",)),
        Column("is_quiet", _("is a quiet day"), value=attrgetter("is_quiet"), sort_by=("is_quiet",)),
        Column("source", _("source"), value=attrgetter("source"), is_shown_first=False),
    ),
    sort="calendar",
    filterset=OccasionFilter,
)


def check_rule(values: dict[str, object]) -> dict[str, str]:
    """Return what is wrong with a rule, by field: a day or a weekday needs a month, a weekday needs which one, not both."""
    wrong: dict[str, str] = {}
    has_day, has_weekday = values.get("day") is not None, values.get("weekday") is not None
    if has_day and has_weekday:
        wrong["weekday"] = str(_("Give either a day of the month or a weekday, not both."))
    if (has_day or has_weekday) and values.get("month") is None:
        wrong["month"] = str(_("A day of the month or a weekday needs a month."))
    if values.get("month") is not None and not has_day and not has_weekday:
        wrong["day"] = str(_("A month needs a day of the month, or a weekday and which one."))
    if has_weekday and not values.get("nth"):
        wrong["nth"] = str(_("Say which one of the month: 1 for the first, -1 for the last."))
    return wrong


class OccasionForm(RecordForm):
    """An occasion and its rule."""

    month = forms.IntegerField(label=_("month"), min_value=1, max_value=12, required=False)
    day = forms.IntegerField(
        label=_("day of the month"),
        min_value=-1,
        max_value=31,
        required=False,
        help_text=_("-1 means the last day of the month"),
    )
    weekday = forms.TypedChoiceField(
        label=_("weekday"), choices=[("", "—"), *Weekday.choices], coerce=int, empty_value=None, required=False
    )
    nth = forms.IntegerField(
        label=_("which one of the month"), min_value=-1, max_value=5, required=False, help_text=_("-1 means the last one")
    )

    class Meta:
        model = Occasion
        fields = ["code", *NAMES, *RULE, "is_holiday", "is_quiet", "note", "source"]

    def clean(self) -> dict[str, object]:
        """Hold the rule together."""
        values = super().clean() or self.cleaned_data
        if values.get("day") == 0:
            self.add_error("day", ValidationError(_("A month has no day 0.")))
        for name, reason in check_rule(values).items():
            self.add_error(name, reason)
        return values


def _check_row(values: Mapping[str, object], record: Occasion | None) -> Iterable[tuple[str, str | Promise]]:
    return [*check_name(values, record), *check_rule(dict(values)).items()]


OCCASION_IMPORT: ImportPlan[Occasion] = ImportPlan(
    model=Occasion,
    existing=by_code(Occasion),
    columns=(
        *name_import_columns(),
        ImportColumn(
            "calendar",
            _("calendar"),
            parse=choice_of(CalendarKind),
            write=write_choice(CalendarKind),
            is_required=True,
            synonyms=also_called("calendar"),
        ),
        ImportColumn("month", _("month"), parse=parse_number, synonyms=also_called("month")),
        ImportColumn("day", _("day of the month"), parse=parse_number, synonyms=also_called("day_of_month")),
        ImportColumn("weekday", _("weekday (Monday is 0)"), parse=parse_number),
        ImportColumn("nth", _("which one of the month"), parse=parse_number),
        ImportColumn("from_year", _("first year"), parse=parse_number),
        ImportColumn("until_year", _("last year"), parse=parse_number),
        ImportColumn("is_holiday", _("is a public holiday"), parse=parse_switch, synonyms=also_called("is_holiday")),
        ImportColumn("is_quiet", _("is a quiet day"), parse=parse_switch),
        ImportColumn("note", _("note"), synonyms=also_called("note")),
        ImportColumn("source", _("source"), synonyms=also_called("source")),
    ),
    check_row=_check_row,
)


class MoveForm(forms.Form):
    """Where a day is to be moved; `expected_day` is where the officer saw it."""

    to = DayField(label=_("new day"))
    expected_day = forms.DateField(widget=forms.HiddenInput)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["to"].widget.attrs.setdefault("class", "form-control")


class ReopenForm(forms.Form):
    """Why a confirmed day is opened again."""

    reason = forms.CharField(label=_("reason"), max_length=200, widget=forms.TextInput(attrs={"class": "form-control"}))
    expected_day = forms.DateField(widget=forms.HiddenInput)
