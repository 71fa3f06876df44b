"""The permission table as a page reads it, and the answer to “may I, and why not?”."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby
from typing import Any

from django import forms
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy, override
from django.utils.translation import gettext as _

from hamseda.civic.domain.permission import decide, people_who_can
from hamseda.civic.domain.queries.permission import Holding
from hamseda.civic.domain.queries.unit_by_name import find_unit_by_name
from hamseda.civic.domain.subject import Subject
from hamseda.civic.enums import Role
from hamseda.civic.enums.permission import Area, Scope
from hamseda.civic.interfaces.dressed_form import DressedForm
from hamseda.civic.interfaces.permission import explain, label_of_line, reason_of
from hamseda.civic.models import Person, Unit
from hamseda.civic.rules.grants import Grant, Line
from hamseda.civic.rules.permissions import ALL_LINES

Rule = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cell:
    """How far one role reaches: in words, and as a class for the page."""

    text: str
    reach: str


@dataclass(frozen=True, slots=True)
class Row:
    """What is done, how far each role reaches, and whether the reader may do it."""

    label: str
    cells: tuple[Cell, ...]
    markup: SafeString
    is_mine: bool


@dataclass(frozen=True, slots=True)
class AreaRows:
    """The rows of one part of the product."""

    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What the reader wants to know: a line of the table and perhaps a unit."""

    line: Line
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes or no in a sentence, the reason, and who can."""

    is_allowed: bool
    sentence: str
    reason: str
    who_can: tuple[str, ...] = field(default=())


def role_labels() -> list[str]:
    """Return the heads of the table's columns."""
    return [str(role.label) for role in Role]


def distinct_lines() -> Iterator[tuple[Rule, Line]]:
    """Yield one line for each thing that can be done: sending a form is told, opening it is not told again."""
    by_rule: dict[Rule, Line] = {}
    for line in ALL_LINES:
        # The last line of a rule at the pages wins: GET comes before POST, and the API repeats the pages.
        if line.grants and (not line.url_name.startswith("api:") or (line.area, line.action) not in by_rule):
            by_rule[line.area.value, line.action.value] = line
    yield from by_rule.items()


def read_table(person: Person, *, holdings: tuple[Holding, ...], at: datetime.datetime) -> list[AreaRows]:
    """Return the table part by part, the reader's own permissions marked."""
    return [
        AreaRows(label, tuple(replace(row, is_mine=_may(line, person, holdings, at)) for line, row in rows))
        for label, rows in _table_in(get_language() or "")
    ]


def _may(line: Line, person: Person, holdings: tuple[Holding, ...], at: datetime.datetime) -> bool:
    return decide(person, url_name=line.url_name, verb=line.verb, at=at, holdings=holdings).is_allowed


@lru_cache(maxsize=8)
def _table_in(language: str) -> tuple[tuple[str, tuple[tuple[Line, Row], ...]], ...]:
    """Word the whole table once in a language: it has a thousand cells and changes only with the code."""
    with override(language):
        ordered = sorted(distinct_lines(), key=lambda item: list(Area).index(item[1].area))
        return tuple(
            (str(area.label), tuple((line, _row(line)) for _rule, line in items))
            for area, items in groupby(ordered, key=lambda item: item[1].area)
        )


def _row(line: Line) -> Row:
    cells = tuple(_cell(line.grants, role) for role in Role)
    markup = format_html_join("", '<td class="permission-{}">{}</td>', ((cell.reach, cell.text) for cell in cells))
    return Row(str(line.action.label), cells, markup, is_mine=False)


def _cell(grants: tuple[Grant, ...], role: Role) -> Cell:
    for grant in grants:
        if grant.scope in (Scope.EVERYONE, Scope.SIGNED_IN):
            return Cell(_("yes"), "all")
        if grant.scope == Scope.ONESELF or (grant.is_own and role in grant.roles):
            return Cell(_("own"), "own")
        if role in grant.roles:
            return _cell_of_role(grant)
    return Cell("–", "none")


def _cell_of_role(grant: Grant) -> Cell:
    if grant.scope == Scope.ANYWHERE:
        return Cell(_("yes"), "all")
    if grant.fields is not None:
        return Cell(_("in the unit, contact data only"), "part")
    return Cell(_("in the unit"), "unit")


class QuestionForm(DressedForm):
    """Ask whether one may do something, perhaps for one unit."""

    action = forms.ChoiceField(label=gettext_lazy("What"))
    unit = forms.CharField(
        label=gettext_lazy("For which unit"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("A name, an alias or a code; empty for any unit."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lines = {".".join(rule): line for rule, line in distinct_lines()}
        actions = self.fields["action"]
        assert isinstance(actions, forms.ChoiceField)
        actions.choices = [(key, label_of_line(line)) for key, line in self._lines.items()]

    def clean_unit(self) -> Unit | None:
        """Find the unit by any of its names."""
        typed: str = self.cleaned_data["unit"]
        if not typed.strip():
            return None
        unit = find_unit_by_name(typed)
        if unit is None:
            raise forms.ValidationError(_("No unit is called “%(name)s”.") % {"name": typed})
        return unit

    def question(self) -> Question:
        """Return what was asked."""
        return Question(self._lines[self.cleaned_data["action"]], self.cleaned_data["unit"])


def answer(person: Person, question: Question, *, holdings: tuple[Holding, ...], at: datetime.datetime) -> Answer:
    """Answer a question about oneself, as the gate would."""
    line = question.line
    subject = None if question.unit is None else Subject(unit_path=question.unit.path, person_id=person.pk)
    decision = decide(person, url_name=line.url_name, verb=line.verb, at=at, subject=subject, holdings=holdings)
    names = {"action": label_of_line(line), "unit": question.unit.name if question.unit else _("any unit")}
    if decision.is_allowed:
        return Answer(True, _("Yes. You may do this: %(action)s, for %(unit)s.") % names, reason_of(decision))
    told = explain(decision, people_who_can(line, subject=subject, at=at))
    return Answer(False, _("No. You may not do this: %(action)s, for %(unit)s.") % names, told.reason, told.who_can)
