"""Finding units: by any of their names, and by their place in the tree."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from hamseda.civic.models import Unit, UnitAlias
from hamseda.design.listing import search_folded
from hamseda.engines.language import fold_text


def search_units(units: QuerySet[Unit], typed: str) -> QuerySet[Unit]:
    """Keep the units whose names, aliases or code hold every word typed; those called exactly so come first."""
    folded = fold_text(typed).strip()
    found = search_folded(units, typed)
    if not folded:
        return found
    begins = Q(search_text__startswith=folded) | Q(search_text__contains=f"\n{folded}")
    rank = Case(When(called(folded), then=Value(0)), When(begins, then=Value(1)), default=Value(2), output_field=IntegerField())
    return found.order_by(rank, "path")


def called(folded: str) -> Q:
    """Return the condition that one of a record's folded names, aliases or codes is exactly this."""
    return (
        Q(search_text=folded)
        | Q(search_text__startswith=f"{folded}\n")
        | Q(search_text__endswith=f"\n{folded}")
        | Q(search_text__contains=f"\n{folded}\n")
    )


def units_called(typed: str) -> list[Unit]:
    """Return the units that are called exactly this, in any spelling: none, one, or several that share a name."""
    folded = fold_text(typed).strip()
    return list(Unit.objects.filter(called(folded)).order_by("path")) if folded else []


@dataclass(frozen=True, slots=True)
class SharedAlias:
    """An alias that other units answer to as well, so that it means none of them for sure."""

    text: str
    others: tuple[Unit, ...]


def shared_aliases_of(unit: Unit) -> list[SharedAlias]:
    """Return the aliases of a unit that other units have too; one query."""
    own = UnitAlias.objects.filter(unit=unit).values("folded")
    rows = UnitAlias.objects.filter(folded__in=own).exclude(unit=unit).select_related("unit").order_by("folded", "unit__path")
    by_alias: dict[str, dict[int, UnitAlias]] = defaultdict(dict)
    for row in rows:
        by_alias[row.folded].setdefault(row.unit_id, row)
    return [
        SharedAlias(text=next(iter(found.values())).text, others=tuple(row.unit for row in found.values()))
        for found in by_alias.values()
    ]


def ids_on_path(path: str) -> list[int]:
    """Return the ids a path holds, from the top down."""
    return [int(part) for part in path.split("/") if part]


def ancestors_of(unit: Unit) -> list[Unit]:
    """Return the units above one, from the top down; one query."""
    ids = ids_on_path(unit.path)[:-1]
    found = Unit.objects.in_bulk(ids)
    return [found[each] for each in ids if each in found]


def branch_of(unit: Unit) -> QuerySet[Unit]:
    """Return a unit and every unit below it."""
    return units_in_branch(unit.path)


def units_in_branch(path: str) -> QuerySet[Unit]:
    """Return the units of a branch by its path; an empty path is no branch."""
    return Unit.objects.filter(path__startswith=path) if path else Unit.objects.none()


@dataclass(frozen=True, slots=True)
class TreeNode:
    """A unit in the tree, how many units stand right below it, and those of them that are open to view."""

    unit: Unit
    child_count: int
    children: tuple[TreeNode, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether its children are in view."""
        return bool(self.children)


def tree_open_at(opened: list[int]) -> tuple[TreeNode, ...]:
    """Return the top of the tree with the children of each opened unit in view; two queries, however large the tree."""
    shown = Unit.objects.filter(Q(parent=None) | Q(parent_id__in=opened))
    below: dict[int | None, list[Unit]] = defaultdict(list)
    units = list(shown.order_by("kind", "code"))
    for unit in units:
        below[unit.parent_id].append(unit)
    return _nodes(below, None, counts=_child_counts([unit.pk for unit in units]))


def children_in_tree(unit: Unit) -> TreeNode:
    """Return a unit opened: itself and its children, each with the number of its own; two queries."""
    children = list(Unit.objects.filter(parent=unit).order_by("kind", "code"))
    counts = _child_counts([child.pk for child in children])
    nodes = tuple(TreeNode(child, counts.get(child.pk, 0)) for child in children)
    return TreeNode(unit, len(children), nodes)


def closed_in_tree(unit: Unit) -> TreeNode:
    """Return a unit closed, with the number of units below it."""
    return TreeNode(unit, _child_counts([unit.pk]).get(unit.pk, 0))


def _nodes(below: dict[int | None, list[Unit]], parent: int | None, *, counts: dict[int, int]) -> tuple[TreeNode, ...]:
    return tuple(
        TreeNode(unit, counts.get(unit.pk, 0), _nodes(below, unit.pk, counts=counts)) for unit in below.get(parent, ())
    )


def _child_counts(ids: list[int]) -> dict[int, int]:
    rows = Unit.objects.filter(parent_id__in=ids).order_by().values_list("parent_id").annotate(Count("id"))
    return {parent: count for parent, count in rows if parent is not None}
