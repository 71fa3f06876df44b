"""Taking over an import: once, for its author, with what the domain refuses put aside."""

from datetime import timedelta

import pytest
from django.utils.translation import override
from tests.civic.sample_city import AT, LATER, make_person, make_unit
from tests.civic.views.record.sample_units import IMPORT, change_unit, create_unit

from hamseda.civic.domain.errors import ImportTakenOver, InvalidRecord
from hamseda.civic.domain.pending_import import (
    Importer,
    ImportOutcome,
    check_import,
    keep_import,
    refused_rows,
    sheet_of,
    take_over_import,
)
from hamseda.civic.domain.queries.pending_import import pending_import_of
from hamseda.civic.models import PendingImport, Revision, Unit
from hamseda.design.importing import RowStatus
from hamseda.design.sheets import Sheet, SheetRow
from hamseda.design.sheets.sheet import CellProblem

pytestmark = pytest.mark.django_db
IMPORTER = Importer(noun="unit", plan=IMPORT, create=create_unit, change=change_unit)
COLUMNS = ("code", "name in Persian", "kind", "part of")


@pytest.fixture(autouse=True)
def page_in_english():
    with override("en"):
        yield


@pytest.fixture
def officer():
    return make_person("officer", make_unit("root"))


def sheet(*rows):
    return Sheet(columns=COLUMNS, rows=tuple(SheetRow(number, row) for number, row in enumerate(rows, start=2)))


def keep(officer, *rows, importer=IMPORTER):
    return keep_import(importer, sheet=sheet(*rows), file_name="units.xlsx", by=officer, at=AT)


def test_keep_import_keeps_the_sheet_as_it_was_read(officer):
    given = Sheet(columns=("code",), rows=(SheetRow(2, ("=1",), (CellProblem(0, "A2", "holds a formula"),)),))
    pending = keep_import(IMPORTER, sheet=given, file_name="x" * 300, by=officer, at=AT)
    assert sheet_of(PendingImport.objects.get(pk=pending.pk)) == given
    assert len(pending.file_name) == 255


def test_keep_import_throws_away_what_was_left_unconfirmed_for_long(officer):
    old = keep(officer, ("a", "x", "district", ""))
    finished = keep(officer, ("b", "x", "district", ""))
    take_over_import(IMPORTER, pending=finished, by=officer, at=AT)
    keep_import(IMPORTER, sheet=sheet(), file_name="new", by=officer, at=AT + timedelta(days=8))
    assert set(PendingImport.objects.values_list("pk", flat=True)) & {old.pk, finished.pk} == {finished.pk}


def test_take_over_import_saves_the_good_rows_and_keeps_the_others_with_reasons(officer):
    pending = keep(officer, ("a", "الف", "district", "root"), ("b", "", "district", ""))
    outcome = take_over_import(IMPORTER, pending=pending, by=officer, at=LATER)
    assert outcome == ImportOutcome(created=1, changed=0, same=0, refused=1)
    pending.refresh_from_db()
    assert refused_rows(IMPORTER, pending=pending) == [(("b", "", "district", ""), "name in Persian: This must not be empty.")]
    assert Revision.objects.get(noun="unit", record_id=Unit.objects.get(code="a").pk).at == LATER


def test_take_over_import_a_second_time_is_refused_and_changes_nothing(officer):
    pending = keep(officer, ("a", "الف", "district", ""))
    take_over_import(IMPORTER, pending=pending, by=officer, at=LATER)
    with pytest.raises(ImportTakenOver):
        take_over_import(IMPORTER, pending=PendingImport.objects.get(pk=pending.pk), by=officer, at=LATER)
    assert Unit.objects.filter(code="a").count() == 1


def test_take_over_import_puts_aside_what_the_domain_refuses_and_what_waits_for_it(officer):
    def refuse_a(*, values, by, at, kind):
        if values["code"] == "a":
            raise InvalidRecord({"name_fa": ("not this",)})
        return create_unit(values=values, by=by, at=at, kind=kind)

    importer = Importer(noun="unit", plan=IMPORT, create=refuse_a, change=change_unit)
    rows = [("a", "x", "district", ""), ("b", "x", "district", "a"), ("c", "x", "district", "")]
    pending = keep(officer, *rows, importer=importer)
    outcome = take_over_import(importer, pending=pending, by=officer, at=LATER)
    assert (outcome.created, outcome.refused) == (1, 2)
    pending.refresh_from_db()
    assert [why for _cells, why in refused_rows(importer, pending=pending)] == [
        "name in Persian: not this", "The row it names, “a”, is refused itself.",
    ]  # fmt: skip


def test_take_over_import_that_fails_midway_saves_nothing_and_can_be_tried_again(officer):
    def break_at_b(*, values, by, at, kind):
        if values["code"] == "b":
            raise RuntimeError("the disk is full")
        return create_unit(values=values, by=by, at=at, kind=kind)

    pending = keep(officer, ("a", "x", "district", ""), ("b", "x", "district", ""))
    importer = Importer(noun="unit", plan=IMPORT, create=break_at_b, change=change_unit)
    with pytest.raises(RuntimeError):
        take_over_import(importer, pending=pending, by=officer, at=LATER)
    assert Unit.objects.filter(code__in="ab").count() == 0
    assert take_over_import(IMPORTER, pending=pending, by=officer, at=LATER).created == 2


def test_check_import_puts_aside_what_was_saved_since_the_sheet_was_read(officer):
    unit = create_unit(values={"code": "a", "name_fa": "x", "kind": "district"}, by=officer, at=AT)
    pending = keep(officer, ("a", "y", "district", ""), ("z", "z", "district", ""))
    change_unit(unit, values={"name_fa": "other"}, expected_version=1, by=officer, at=AT)
    rows = check_import(IMPORTER, pending=pending).rows
    assert [row.status for row in rows] == [RowStatus.ERROR, RowStatus.CREATE]


def test_pending_import_belongs_to_its_author_and_its_noun(officer):
    pending = keep(officer, ("a", "x", "district", ""))
    other = make_person("other", officer.unit)
    assert pending_import_of(officer, noun="unit", pending_id=pending.pk) == pending
    assert pending_import_of(other, noun="unit", pending_id=pending.pk) is None
    assert pending_import_of(officer, noun="person", pending_id=pending.pk) is None
