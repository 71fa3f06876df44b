"""The list, form and import of channels."""

from __future__ import annotations

from operator import attrgetter

from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, FilterSet

from hamseda.civic.enums import ChannelKind
from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.interfaces.named import (
    NAMES,
    LanguagesField,
    by_code,
    check_name,
    languages_column,
    languages_import_column,
    name_columns,
    name_import_columns,
)
from hamseda.civic.models import Channel, Unit
from hamseda.design.forms import LookupField, RecordForm
from hamseda.design.importing import (
    ImportColumn,
    ImportPlan,
    choice_of,
    code_of,
    parse_number,
    parse_switch,
    write_choice,
)
from hamseda.design.listing import Column, Listing


class ChannelFilter(FilterSet):
    """Channels of one kind."""

    kind = ChoiceFilter(label=_("kind"), choices=ChannelKind.choices)

    class Meta:
        model = Channel
        fields = ["kind"]


CHANNEL_LISTING: Listing[Channel] = Listing(
    key="channel",
    columns=(
        *name_columns(),
        Column("kind", _("kind"), value=lambda row: row.get_kind_display(), sort_by=("kind",)),
        Column(
            "unit",
            _("unit that answers"),
            value=attrgetter("unit"),
            related=("unit",),
            export=lambda row: code_of(row.unit or ""),
        ),
        languages_column(),
        Column("longest_text", _("longest text, in characters"), value=attrgetter("longest_text"), is_numeric=True),
        Column("per_day", _("most items a day"), value=attrgetter("per_day"), is_numeric=True, is_shown_first=False),
        Column("is_active", _("is active"), value=attrgetter("is_active"), is_shown_first=False),
    ),
    sort="name",
    filterset=ChannelFilter,
)


class ChannelForm(RecordForm):
    """A channel."""

    unit = LookupField(Unit.objects.all(), options="civic:unit_options", label=_("unit that answers"), required=False)
    languages = LanguagesField()

    class Meta:
        model = Channel
        fields = ["code", *NAMES, "kind", "unit", "languages", "longest_text", "per_day", "note", "is_active"]


CHANNEL_IMPORT: ImportPlan[Channel] = ImportPlan(
    model=Channel,
    existing=by_code(Channel, "unit"),
    check_row=check_name,
    columns=(
        *name_import_columns(),
        ImportColumn(
            "kind",
            _("kind"),
            parse=choice_of(ChannelKind),
            write=write_choice(ChannelKind),
            is_required=True,
            synonyms=also_called("kind"),
        ),
        ImportColumn("unit", _("unit that answers"), find=by_code(Unit), write=code_of, synonyms=also_called("unit")),
        languages_import_column(),
        ImportColumn("longest_text", _("longest text, in characters"), parse=parse_number),
        ImportColumn("per_day", _("most items a day"), parse=parse_number),
        ImportColumn("note", _("note"), synonyms=also_called("note")),
        ImportColumn("is_active", _("is active"), parse=parse_switch, synonyms=also_called("is_active")),
    ),
)
