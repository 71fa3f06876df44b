"""Making and changing units, and moving them in the tree with everything below them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import models, transaction
from django.db.models import F, Max, Value
from django.db.models.functions import Concat, Length, Substr
from django.utils.translation import gettext as _

from hamseda.civic.domain.collection import Collection
from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.domain.queries.unit import branch_of
from hamseda.civic.domain.record import Values, change_record, create_record, remove_record
from hamseda.civic.enums import Language, RevisionKind
from hamseda.civic.models import Person, Unit, UnitAlias
from hamseda.engines.language import fold_text

LONGEST_PATH = 400


def fold_alias(row: models.Model) -> None:
    """Fold a new alias for matching before it is saved."""
    assert isinstance(row, UnitAlias)
    row.folded = fold_text(row.text)


# Aliases language by language, as forms, sheets and histories speak of them; and all of them, as programs do.
UNIT_COLLECTIONS = tuple(
    Collection(
        f"aliases_{language.value}",
        accessor="aliases",
        fields=("text",),
        fixed={"language": language.value},
        prepare=fold_alias,
    )
    for language in Language
)
ALL_ALIASES = Collection("aliases", fields=("language", "text"), prepare=fold_alias)


@transaction.atomic
def create_unit(*, values: Values, by: Person | None, at: datetime, kind: RevisionKind = RevisionKind.CREATED) -> Unit:
    """Make a unit and its place in the tree; raise `InvalidRecord` if the values are not valid."""
    parent = _held_parent(values)
    unit = create_record(Unit, values=_by_language(values), collections=UNIT_COLLECTIONS, by=by, at=at, kind=kind)
    unit.path = f"{parent.path if parent else ''}{unit.pk}/"
    _refuse_too_deep(len(unit.path))
    Unit.objects.filter(pk=unit.pk).update(path=unit.path)
    return unit


@transaction.atomic
def change_unit(
    unit: Unit,
    *,
    values: Values,
    expected_version: int,
    by: Person | None,
    at: datetime,
    kind: RevisionKind = RevisionKind.CHANGED,
) -> Unit:
    """Change what `values` names; another `parent` takes the whole branch along.

    Raises `StaleRecord` if somebody saved since `expected_version`, `InvalidRecord` for a place inside the unit's own branch.
    """
    _refuse_to_leave_active_below(unit, values)
    if "parent" not in values:
        return _save(unit, values, expected_version=expected_version, by=by, at=at, kind=kind)
    _hold_tree()
    parent = _held_parent(values)
    before = Unit.objects.filter(pk=unit.pk).values_list("path", "parent_id").first()
    is_moved = before is not None and before[1] != (parent.pk if parent else None)
    if before is None or not is_moved:
        return _save(unit, values, expected_version=expected_version, by=by, at=at, kind=kind)
    _refuse_own_branch(unit, before[0], parent)
    is_plain = kind == RevisionKind.CHANGED
    moved = _save(unit, values, expected_version=expected_version, by=by, at=at, kind=RevisionKind.MOVED if is_plain else kind)
    moved.path = _rewrite_branch(moved, before[0], parent)
    return moved


def move_unit(unit: Unit, *, parent: Unit | None, expected_version: int, by: Person | None, at: datetime) -> Unit:
    """Hang a unit with its whole branch below another one, or at the top."""
    return change_unit(unit, values={"parent": parent}, expected_version=expected_version, by=by, at=at)


def retire_unit(unit: Unit, *, expected_version: int, by: Person | None, at: datetime) -> Unit:
    """Mark a unit as no longer active; raise `InvalidRecord` while units below it still are."""
    return change_unit(unit, values={"is_active": False}, expected_version=expected_version, by=by, at=at)


def remove_unit(unit: Unit, *, expected_version: int, by: Person | None, at: datetime) -> None:
    """Remove a unit; raise `RecordInUse` naming what still hangs on it."""
    remove_record(unit, collections=UNIT_COLLECTIONS, expected_version=expected_version, by=by, at=at)


def _save(unit: Unit, values: Values, *, expected_version: int, by: Person | None, at: datetime, kind: RevisionKind) -> Unit:
    return change_record(
        unit,
        values=_by_language(values),
        collections=UNIT_COLLECTIONS,
        expected_version=expected_version,
        by=by,
        at=at,
        kind=kind,
    )


def _by_language(values: Values) -> dict[str, object]:
    """Sort `aliases`, rows of language and text, into the collections of their languages."""
    sorted_values = dict(values)
    rows = sorted_values.pop(ALL_ALIASES.name, None)
    if rows is None:
        return sorted_values
    assert isinstance(rows, Iterable)
    texts: dict[str, list[str]] = {f"aliases_{language.value}": [] for language in Language}
    for row in rows:
        assert isinstance(row, Mapping)
        texts[f"aliases_{row['language']}"].append(str(row["text"]))
    return sorted_values | texts


def _held_parent(values: Values) -> Unit | None:
    """Read the unit above anew and hold it, so that its path cannot change while it is written into others."""
    parent = values.get("parent")
    if not isinstance(parent, Unit):
        return None
    held = Unit.objects.select_for_update(no_key=True).filter(pk=parent.pk).first()
    if held is None:
        raise InvalidRecord({"parent": (_("This unit was removed in the meantime."),)})
    return held


def _hold_tree() -> None:
    """Let moves happen one after another: two at once could put each unit below the other."""
    list(Unit.objects.select_for_update(no_key=True).filter(parent=None).order_by("id").values_list("id", flat=True))


def _refuse_own_branch(unit: Unit, path: str, parent: Unit | None) -> None:
    if parent is not None and parent.path.startswith(path):
        words = {"unit": unit, "parent": parent}
        own = _("A unit cannot be part of itself.")
        below = _("“%(parent)s” lies below “%(unit)s”; a unit cannot be part of its own branch.") % words
        raise InvalidRecord({"parent": (own if parent.pk == unit.pk else below,)})


def _refuse_too_deep(length: int) -> None:
    if length > LONGEST_PATH:
        raise InvalidRecord({"parent": (_("The tree would become too deep here."),)})


def _refuse_to_leave_active_below(unit: Unit, values: Values) -> None:
    if values.get("is_active") is not False or not unit.is_active:
        return
    below = list(branch_of(unit).exclude(pk=unit.pk).filter(is_active=True).order_by("path")[:4])
    if below:
        names = _(", ").join(str(each) for each in below[:3]) + ("…" if len(below) > 3 else "")
        raise InvalidRecord({"is_active": (_("Units below it are still active: %(names)s.") % {"names": names},)})


def _rewrite_branch(unit: Unit, old: str, parent: Unit | None) -> str:
    """Write the new path of a unit and of everything below it in one statement."""
    new = f"{parent.path if parent else ''}{unit.pk}/"
    branch = Unit.objects.filter(path__startswith=old)
    # Rows that somebody is just adding below are waited for here, so that the statement after sees them.
    list(branch.select_for_update(no_key=True).order_by("id").values_list("id", flat=True))
    longest = branch.aggregate(longest=Max(Length("path")))["longest"] or len(old)
    _refuse_too_deep(longest - len(old) + len(new))
    branch.update(path=Concat(Value(new), Substr(F("path"), len(old) + 1)))
    return new
