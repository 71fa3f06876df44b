"""Reading revisions: a record's versions, what stood at one of them, what lies between two."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models

from hamseda.civic.domain.revision import Changes, Plain, Snapshot, comparable, noun_of
from hamseda.civic.models import Revision


def revisions_of(record: models.Model) -> models.QuerySet[Revision]:
    """Return a record's versions, newest first, with who made them."""
    return revisions_of_id(noun_of(record), record.pk)


def revisions_of_id(noun: str, record_id: int) -> models.QuerySet[Revision]:
    """Return the versions of a record that may be gone, newest first."""
    return Revision.objects.filter(noun=noun, record_id=record_id).select_related("by").order_by("-version")


def revisions_since(record: models.Model, version: int) -> models.QuerySet[Revision]:
    """Return what was saved after a version, oldest first."""
    return revisions_of(record).filter(version__gt=version).order_by("version")


def changes_since(record: models.Model, version: int) -> Changes:
    """Return what all saves after a version changed together, as {field: [then, now]}."""
    return _joined(revisions_since(record, version))


def changes_from_to(noun: str, record_id: int, *, first: int, last: int) -> Changes:
    """Return what differs between two versions of a record, as {field: [at the first, at the last]}."""
    low, high = sorted((first, last))
    between = revisions_of_id(noun, record_id).filter(version__gt=low, version__lte=high).order_by("version")
    joined = _joined(between)
    return joined if first <= last else {name: [after, before] for name, (before, after) in joined.items()}


def state_at(current: Mapping[str, Plain], since: Mapping[str, list[Plain]]) -> Snapshot:
    """Return what stood at a version, from what stands now and what was changed since."""
    return {**current, **{name: before for name, (before, _after) in since.items()}}


def _joined(revisions: models.QuerySet[Revision]) -> Changes:
    """Follow each field from its first value before to its last value after, leaving out what came back."""
    joined: Changes = {}
    for revision in revisions:
        for name, (before, after) in revision.changes.items():
            joined[name] = [joined[name][0] if name in joined else before, after]
    return {name: [before, after] for name, (before, after) in joined.items() if comparable(before) != comparable(after)}
