"""The list, form and import of topics and their spokespersons."""

from __future__ import annotations

from operator import attrgetter

from django.utils.translation import gettext_lazy as _

from hamseda.civic.domain.topic import TOPIC_COLLECTIONS
from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.interfaces.named import NAMES, by_code, check_name, name_columns, name_import_columns
from hamseda.civic.models import Person, Topic, Unit
from hamseda.design.forms import DayField, LookupField, RecordForm, RowsField
from hamseda.design.importing import ImportColumn, ImportPlan, code_of
from hamseda.design.listing import Column, Listing

TOPIC_LISTING: Listing[Topic] = Listing(
    key="topic",
    columns=(
        *name_columns(),
        Column(
            "parent",
            _("part of"),
            value=attrgetter("parent"),
            related=("parent",),
            export=lambda row: code_of(row.parent or ""),
        ),
        Column(
            "unit",
            _("unit that answers"),
            value=attrgetter("unit"),
            related=("unit",),
            export=lambda row: code_of(row.unit or ""),
        ),
        Column(
            "spokespersons",
            _("spokespersons"),
            value=lambda row: [str(each.person) for each in row.spokespersons.all()],
            fetched=("spokespersons__person",),
        ),
        Column("note", _("note"), value=attrgetter("note"), is_shown_first=False),
    ),
    sort="name",
)


class TopicForm(RecordForm):
    """A topic and who speaks on it."""

    collections = TOPIC_COLLECTIONS
    parent = LookupField(Topic.objects.all(), options="civic:topic_options", label=_("part of"), required=False)
    unit = LookupField(Unit.objects.all(), options="civic:unit_options", label=_("unit that answers"), required=False)
    spokespersons = RowsField(
        {
            "person": LookupField(Person.objects.all(), options="civic:person_options", code="username", label=_("person")),
            "starts_on": DayField(label=_("from"), required=False),
            "ends_on": DayField(label=_("until"), required=False),
        },
        label=_("spokespersons"),
    )

    class Meta:
        model = Topic
        fields = ["code", *NAMES, "parent", "unit", "note"]


TOPIC_IMPORT: ImportPlan[Topic] = ImportPlan(
    model=Topic,
    existing=by_code(Topic, "parent", "unit"),
    check_row=check_name,
    columns=(
        *name_import_columns(),
        ImportColumn(
            "parent", _("part of"), find=by_code(Topic), may_be_in_sheet=True, write=code_of, synonyms=also_called("parent")
        ),
        ImportColumn("unit", _("unit that answers"), find=by_code(Unit), write=code_of, synonyms=also_called("unit")),
        ImportColumn("note", _("note"), synonyms=also_called("note")),
    ),
)
