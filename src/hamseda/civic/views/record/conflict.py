"""Two people edited one record: what stood when it was opened, what the other saved, what is about to be saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext

from hamseda.civic.domain.errors import StaleRecord
from hamseda.civic.domain.queries.revision import changes_since, state_at
from hamseda.civic.domain.revision import Plain, comparable, plain_value, snapshot_of
from hamseda.civic.models import Person
from hamseda.civic.views.record.noun import Noun
from hamseda.civic.views.record.shown_fields import show_plain
from hamseda.design.forms import RecordForm, RowsField
from hamseda.design.forms.rows_field import RowsWidget
from hamseda.design.listing import show_value

CHOICE = "choose_"
THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class ConflictField:
    """One field two people changed, or one of them: the three values, and whether a choice is needed."""

    name: str
    label: str
    opened: str
    theirs: str
    mine: str
    needs_choice: bool

    @property
    def choice_name(self) -> str:
        """The name of the choice's buttons."""
        return CHOICE + self.name


@dataclass(frozen=True, slots=True)
class Conflict:
    """The whole meeting: who saved when, the fields, and every value typed, so that nothing is lost."""

    by: Person | None
    at: datetime | None
    version: int
    fields: tuple[ConflictField, ...]
    hidden: tuple[tuple[str, str], ...]

    @property
    def saved_text(self) -> str:
        """Who saved, and when."""
        words = {"who": self.by or gettext("somebody"), "when": show_value(self.at)}
        return gettext("%(who)s saved this record at %(when)s, after you opened it.") % words

    @property
    def to_choose(self) -> list[ConflictField]:
        """The fields both changed."""
        return [field for field in self.fields if field.needs_choice]

    @property
    def taken_over(self) -> list[ConflictField]:
        """The fields only the other changed."""
        return [field for field in self.fields if not field.needs_choice]


def conflict_of(noun: Noun[Any], form: RecordForm, stale: StaleRecord) -> Conflict:
    """Lay the three versions side by side, field by field."""
    assert noun.form is not None
    record = noun.page_queryset().get(pk=stale.record.pk)
    now = snapshot_of(record, collections=noun.collections)
    opened = state_at(now, changes_since(record, stale.expected_version))
    mine = {name: plain_value(value) for name, value in form.values().items() if name in now}
    fields, taken = [], []
    for name, value in mine.items():
        if comparable(now[name]) == comparable(opened[name]) or comparable(value) == comparable(now[name]):
            continue
        is_mine_too = comparable(value) != comparable(opened[name])
        taken += [] if is_mine_too else [name]
        fields.append(_field(noun, name, opened[name], now[name], value, needs_choice=is_mine_too))
    data = _typed(form)
    theirs = noun.form(instance=record)
    for name in taken:
        _put(data, form, name, _data_of(theirs[name]))
    data[form.expected_version_field] = str(record.version)
    hidden = tuple((name, value) for name, values in data.lists() for value in values)
    return Conflict(by=stale.by, at=stale.at, version=record.version, fields=tuple(fields), hidden=hidden)


def data_with_choices(noun: Noun[Any], data: QueryDict, record: Any) -> QueryDict:
    """Return what was sent with the other person's value put in wherever it was chosen."""
    assert noun.form is not None
    chosen = [name.removeprefix(CHOICE) for name, value in data.items() if name.startswith(CHOICE) and value == THEIRS]
    if not chosen:
        return data
    form, merged = noun.form(instance=record), data.copy()
    for name in chosen:
        if name in form.fields:
            _put(merged, form, name, _data_of(form[name]))
    return merged


def _field(noun: Noun[Any], name: str, opened: Plain, theirs: Plain, mine: Plain, *, needs_choice: bool) -> ConflictField:
    return ConflictField(
        name=name,
        label=noun.label_of(name),
        opened=show_plain(noun.model, name, opened),
        theirs=show_plain(noun.model, name, theirs),
        mine=show_plain(noun.model, name, mine),
        needs_choice=needs_choice,
    )


def _typed(form: RecordForm) -> QueryDict:
    """Return everything that was sent, without what belongs to the page itself."""
    data = QueryDict(mutable=True)
    assert isinstance(form.data, QueryDict)
    for name, values in form.data.lists():
        if name not in {"csrfmiddlewaretoken", "back_to_form"} and not name.startswith(CHOICE):
            data.setlist(name, values)
    return data


def _put(data: QueryDict, form: RecordForm, name: str, values: dict[str, list[str]]) -> None:
    """Put one field's boxes in place of those that were sent."""
    is_rows = isinstance(form.fields[name], RowsField)
    for key in [key for key in data if key == name or (is_rows and key.startswith(f"{name}-"))]:
        del data[key]
    for key, value in values.items():
        data.setlist(key, value)


def _data_of(bound: BoundField) -> dict[str, list[str]]:
    """Return a field's present value as its page would send it."""
    value, field = bound.value(), bound.field
    if isinstance(field, RowsField):
        widget = field.widget
        assert isinstance(widget, RowsWidget)
        return widget.data_of(bound.html_name, value or [])
    if isinstance(value, bool):
        return {bound.html_name: ["on"]} if value else {}
    shown = field.widget.format_value(value)
    if isinstance(shown, list | tuple):
        return {bound.html_name: [str(item) for item in shown if item != ""]}
    return {bound.html_name: ["" if shown is None else str(shown)]}
