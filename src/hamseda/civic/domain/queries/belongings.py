"""What hangs on a unit, of every kind, in one query: places, topics, services, duties, channels, roles, shared aliases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import CharField, F, Model, QuerySet, Value
from django.utils.translation import get_language

from hamseda.civic.domain.queries.person import is_current
from hamseda.civic.models import Channel, Duty, Person, Place, RoleHolding, Service, Spokesperson, Topic, Unit, UnitAlias

# Kinds as pages know them; each names the noun its rows lead to by the part before the colon.
KINDS_OF_UNIT: tuple[tuple[str, type[Model]], ...] = (
    ("place", Place),
    ("topic", Topic),
    ("service", Service),
    ("duty", Duty),
    ("channel", Channel),
)


@dataclass(frozen=True, slots=True)
class Belonging:
    """Another record that hangs on one: its kind, its key and names, and what the link itself says (a role, an alias)."""

    kind: str
    pk: int
    name_fa: str
    name_en: str
    name_ar: str
    detail: str

    @property
    def name(self) -> str:
        """The name in the language of the page, else in whichever language there is one."""
        wanted: str = getattr(self, f"name_{(get_language() or 'fa')[:2]}", "")
        return wanted or self.name_fa or self.name_en or self.name_ar


def belongings_of_unit(unit: Unit, day: date) -> dict[str, list[Belonging]]:
    """Return by kind what hangs on a unit; "holder" are the people with a role for it, "shared" other units of the same alias."""
    own = UnitAlias.objects.filter(unit=unit).values("folded")
    parts = [_rows(model._default_manager.filter(unit=unit), kind) for kind, model in KINDS_OF_UNIT]
    held = RoleHolding.objects.filter(is_current(day), unit=unit, person__is_active=True)
    parts.append(_rows(held, "holder", through="person", detail="role"))
    shared = UnitAlias.objects.filter(folded__in=own).exclude(unit=unit)
    parts.append(_rows(shared, "shared", through="unit", detail="text"))
    return _gathered(parts)


def belongings_of_person(person: Person, day: date) -> dict[str, list[Belonging]]:
    """Return by kind what hangs on a person: topics they speak on today, and the people they stand in for."""
    topics = Spokesperson.objects.filter(is_current(day), person=person)
    return _gathered(
        [
            _rows(topics, "topic", through="topic"),
            _rows(person.deputy_for.all(), "stands_in_for", through="person"),
        ]
    )


def _rows(rows: QuerySet[Model], kind: str, *, through: str = "", detail: str = "") -> QuerySet[Model, tuple[object, ...]]:
    """Return the rows as (kind, key, names, detail), so that rows of all kinds can be read at once."""
    start = f"{through}__" if through else ""
    told: QuerySet[Model, tuple[object, ...]] = (
        rows.order_by()
        .annotate(
            belongs_as=Value(kind, output_field=CharField()),
            key=F(f"{start}pk" if not through else f"{through}_id"),
            fa=F(f"{start}name_fa"),
            en=F(f"{start}name_en"),
            ar=F(f"{start}name_ar"),
            detail=F(detail) if detail else Value("", output_field=CharField()),
        )
        .values_list("belongs_as", "key", "fa", "en", "ar", "detail")
    )
    return told


def _gathered(parts: Sequence[QuerySet[Model, tuple[object, ...]]]) -> dict[str, list[Belonging]]:
    first, *rest = parts
    found: dict[str, list[Belonging]] = defaultdict(list)
    for kind, pk, fa, en, ar, detail in first.union(*rest):
        found[str(kind)].append(Belonging(str(kind), int(str(pk)), str(fa), str(en), str(ar), str(detail)))
    return {kind: sorted(rows, key=lambda row: (row.detail, row.name_fa, row.pk)) for kind, rows in found.items()}
