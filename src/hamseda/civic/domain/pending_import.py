"""Imports between upload and taking over: kept for their author, checked again when confirmed, taken over once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hamseda.civic.domain.act import record_act
from hamseda.civic.domain.errors import ImportTakenOver, InvalidRecord, StaleRecord
from hamseda.civic.domain.permission import is_moved, units_that_guard
from hamseda.civic.domain.record import units_of
from hamseda.civic.enums import ActKind, RevisionKind
from hamseda.civic.models import PendingImport, Person, Unit
from hamseda.civic.models.recorded import Recorded
from hamseda.design.importing import CheckedRow, ImportPlan, InSheet, Preview, RowStatus, check_sheet
from hamseda.design.importing.rows import refuse
from hamseda.design.sheets.sheet import CellProblem, Sheet, SheetRow

Record = TypeVar("Record", bound=Recorded)
RecordOut = TypeVar("RecordOut", bound=Recorded, covariant=True)
# A preview nobody confirmed holds personal data; after this it is thrown away.
KEPT_UNCONFIRMED = timedelta(days=7)
SAVED_SINCE = _("Somebody saved this record after the sheet was read. Compare and import the row again.")


class CreatesRecord(Protocol[RecordOut]):
    """A noun's own create function."""

    def __call__(self, *, values: Mapping[str, object], by: Person | None, at: datetime, kind: RevisionKind) -> RecordOut:
        """Create a record."""


class ChangesRecord(Protocol[Record]):
    """A noun's own change function."""

    def __call__(
        self,
        record: Record,
        /,
        *,
        values: Mapping[str, object],
        expected_version: int,
        by: Person | None,
        at: datetime,
        kind: RevisionKind,
    ) -> Record:
        """Change a record."""


def _no_unit(values: Mapping[str, object]) -> Unit | None:
    return None


def _anywhere(unit: Unit | None) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Importer(Generic[Record]):
    """What taking over an import of one noun needs: its plan, its own create and change, and how far the person's word reaches.

    `unit_named` gives the unit a row's values would put a record in, `covers` whether the person may act for a unit.
    """

    noun: str
    plan: ImportPlan[Record]
    create: CreatesRecord[Record]
    change: ChangesRecord[Record]
    unit_named: Callable[[Mapping[str, object]], Unit | None] = _no_unit
    covers: Callable[[Unit | None], bool] = _anywhere


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What came of an import."""

    created: int
    changed: int
    same: int
    refused: int


def keep_import(importer: Importer[Record], *, sheet: Sheet, file_name: str, by: Person, at: datetime) -> PendingImport:
    """Keep an uploaded sheet with the versions its rows would change; forget what was left unconfirmed for long."""
    PendingImport.objects.filter(finished_at=None, at__lt=at - KEPT_UNCONFIRMED).delete()
    preview = check_sheet(importer.plan, sheet)
    seen = {row.number: row.record.version for row in preview.rows if row.record is not None}
    return PendingImport.objects.create(
        noun=importer.noun,
        file_name=file_name[-255:],
        columns=list(sheet.columns),
        rows=[_kept_row(row, seen.get(row.number)) for row in sheet.rows],
        by=by,
        at=at,
    )


def _kept_row(row: SheetRow, seen: int | None) -> dict[str, object]:
    problems = [[problem.column, problem.address, str(problem.reason)] for problem in row.problems]
    return {"number": row.number, "cells": list(row.cells), "problems": problems, "seen": seen}


def sheet_of(pending: PendingImport) -> Sheet:
    """Return the kept sheet as it was read."""
    rows = (
        SheetRow(
            number=row["number"],
            cells=tuple(row["cells"]),
            problems=tuple(CellProblem(column, address, reason) for column, address, reason in row.get("problems", [])),
        )
        for row in pending.rows
    )
    return Sheet(columns=tuple(pending.columns), rows=tuple(rows))


def check_import(importer: Importer[Record], *, pending: PendingImport) -> Preview[Record]:
    """Check a kept sheet against the records as they stand now; what changed since it was kept is put aside."""
    preview = check_sheet(importer.plan, sheet_of(pending))
    seen = {row["number"]: row.get("seen") for row in pending.rows}
    for row in preview.rows:
        now = row.record.version if row.record is not None else None
        if row.status in {RowStatus.CREATE, RowStatus.CHANGE} and now != seen[row.number]:
            refuse(row, "", SAVED_SINCE)
        if row.status in {RowStatus.CREATE, RowStatus.CHANGE} and not _is_covered(importer, row, preview):
            refuse(row, "", _("You have no role for the unit this record belongs to."))
    return preview


def _is_covered(importer: Importer[Record], row: CheckedRow[Record], preview: Preview[Record]) -> bool:
    """Return whether the person may act for the unit the record stands in now and for the one it would stand in."""
    if row.record is not None and not all(map(importer.covers, units_that_guard(row.record))):
        return False
    unit = importer.unit_named(row.values)
    if unit is None and any(isinstance(value, InSheet) for value in row.values.values()):
        # It will stand below a record of the same sheet, whose own row was asked the same question.
        return True
    is_moved_or_new = row.record is None or is_moved(row.record, row.values)
    return not is_moved_or_new or importer.covers(unit)


@transaction.atomic
def take_over_import(importer: Importer[Record], *, pending: PendingImport, by: Person, at: datetime) -> ImportOutcome:
    """Save the good rows, all in one transaction, and keep the others with their reasons; raise `ImportTakenOver` if it was done."""
    if not PendingImport.objects.filter(pk=pending.pk, finished_at=None).update(finished_at=at):
        raise ImportTakenOver(pending)
    pending.refresh_from_db()
    preview = check_import(importer, pending=pending)
    saved: dict[str, Record] = {}
    for row in preview.rows:
        if row.status in {RowStatus.CREATE, RowStatus.CHANGE}:
            _take_over_row(importer, row, saved, by=by, at=at)
    outcome = ImportOutcome(
        created=preview.count(RowStatus.CREATE),
        changed=preview.count(RowStatus.CHANGE),
        same=preview.count(RowStatus.SAME),
        refused=preview.count(RowStatus.ERROR),
    )
    pending.rows = [
        _refused_row(row) for row in sorted(preview.rows, key=lambda row: row.number) if row.status == RowStatus.ERROR
    ]
    pending.outcome = {
        "created": outcome.created, "changed": outcome.changed, "same": outcome.same, "refused": outcome.refused,
    }  # fmt: skip
    pending.save(update_fields=["rows", "outcome"])
    if saved:
        units: dict[int, Unit] = {unit.pk: unit for record in saved.values() for unit in units_of(record)}
        key = f"import:{pending.pk}"
        record_act(
            ActKind.IMPORTED, units=list(units.values()), noun="pending_import", record_id=pending.pk, key=key, by=by, at=at
        )
    return outcome


def _take_over_row(
    importer: Importer[Record], row: CheckedRow[Record], saved: dict[str, Record], *, by: Person, at: datetime
) -> None:
    """Save one row, or put it aside with the reason the domain gave."""
    missing = [value.key for value in row.values.values() if isinstance(value, InSheet) and value.key not in saved]
    if missing:
        refuse(row, "", _("The row it names, “%(key)s”, is refused itself.") % {"key": missing[0]})
        return
    values = {name: saved[value.key] if isinstance(value, InSheet) else value for name, value in row.values.items()}
    try:
        if row.record is None:
            record = importer.create(values=values, by=by, at=at, kind=RevisionKind.IMPORTED)
        else:
            version = row.record.version
            record = importer.change(
                row.record, values=values, expected_version=version, by=by, at=at, kind=RevisionKind.IMPORTED
            )
    except StaleRecord:
        refuse(row, "", SAVED_SINCE)
    except InvalidRecord as error:
        _refuse_invalid(importer, row, error)
    else:
        saved[row.key] = record


def _refuse_invalid(importer: Importer[Record], row: CheckedRow[Record], error: InvalidRecord) -> None:
    labels = {column.key: str(column.label) for column in importer.plan.columns}
    for name, reasons in error.messages.items():
        for reason in reasons or (str(_("These values could not be saved.")),):
            refuse(row, labels.get(name, ""), reason)


def _refused_row(row: CheckedRow[Record]) -> dict[str, object]:
    why = [[problem.column, str(problem.reason), problem.original] for problem in row.problems]
    return {"number": row.number, "cells": list(row.cells), "why": why}


def refused_rows(importer: Importer[Record], *, pending: PendingImport) -> Sequence[tuple[tuple[str, ...], str]]:
    """Return each row that is put aside with its reasons in one text, before or after the rest was taken over."""
    if pending.finished_at is not None:
        return [(tuple(row["cells"]), reasons_as_text(row.get("why", []))) for row in pending.rows]
    preview = check_import(importer, pending=pending)
    rows = sorted((row for row in preview.rows if row.status == RowStatus.ERROR), key=lambda row: row.number)
    return [(row.cells, reasons_as_text([[p.column, str(p.reason), p.original] for p in row.problems])) for row in rows]


def reasons_as_text(why: Sequence[Sequence[str]]) -> str:
    """Write the reasons of one row as one text: column, reason, and so on."""
    return " | ".join(f"{column}: {reason}" if column else reason for column, reason, _original in why)
