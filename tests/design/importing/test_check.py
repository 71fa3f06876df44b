"""Checking a sheet: what each row would do and why a row is refused."""

from dataclasses import replace

from tests.design.importing.sample_plan import OLD, PLAN, ROOT, sheet

from hamseda.design.importing import RowStatus, check_sheet
from hamseda.design.sheets import SheetRow
from hamseda.design.sheets.sheet import CellProblem

HEADINGS = ["code", "name in Persian", "part of"]


def statuses(preview):
    return {row.key or row.number: row.status for row in preview.rows}


def reasons(preview):
    return {(row.number, problem.column, str(problem.reason)) for row in preview.rows for problem in row.problems}


def test_check_tells_new_changed_and_unchanged_rows_apart():
    preview = check_sheet(PLAN, sheet(HEADINGS, ["new", "نو", "root"], ["old", "نو", "root"], ["root", "ریشه", ""]))
    assert statuses(preview) == {"new": RowStatus.CREATE, "old": RowStatus.CHANGE, "root": RowStatus.SAME}
    changed = next(row for row in preview.rows if row.key == "old")
    assert [(change.column, change.old, change.new) for change in changed.changes] == [("name in Persian", "کهنه", "نو")]
    assert (changed.record, changed.values["parent"]) == (OLD, ROOT)


def test_check_of_columns_that_are_absent_leaves_their_values_alone():
    preview = check_sheet(PLAN, sheet(["code", "name in Persian"], ["root", "نو"]))
    assert set(preview.rows[0].values) == {"code", "name_fa"}


def test_check_of_an_empty_cell_means_what_the_field_holds_when_nothing_is_said():
    row = check_sheet(PLAN, sheet(["code", "name in Persian", "part of", "e-mail", "is active"], ["x", "ن", "", "", ""])).rows[
        0
    ]
    assert (row.values["parent"], row.values["email"], row.values["is_active"]) == (None, "", True)


def test_check_of_an_empty_relation_takes_it_away():
    preview = check_sheet(PLAN, sheet(HEADINGS, ["old", "کهنه", ""]))
    assert [(change.old, change.new) for change in preview.rows[0].changes] == [("root", "")]


def test_check_refuses_what_the_model_refuses_with_the_cell_as_it_was():
    rows = [["bad code", "x" * 201, "nobody"]]
    preview = check_sheet(PLAN, sheet(["code", "name in Persian", "e-mail"], *rows))
    problems = {problem.column: problem.original for problem in preview.rows[0].problems}
    assert problems == {"code": "bad code", "name in Persian": "x" * 201, "e-mail": "nobody"}


def test_check_refuses_every_row_of_a_key_that_comes_twice():
    preview = check_sheet(PLAN, sheet(HEADINGS, ["a", "x", ""], ["b", "y", ""], ["a", "z", ""]))
    assert reasons(preview) == {(2, "code", "The same stands in row 4."), (4, "code", "The same stands in row 2.")}


def test_check_refuses_a_code_nobody_has():
    assert reasons(check_sheet(PLAN, sheet(HEADINGS, ["a", "x", "nowhere"]))) == {
        (2, "part of", "There is none with this code.")
    }


def test_check_puts_rows_after_those_they_name():
    preview = check_sheet(PLAN, sheet(HEADINGS, ["c", "x", "b"], ["b", "x", "a"], ["a", "x", "root"]))
    assert [row.key for row in preview.rows] == ["a", "b", "c"]
    assert preview.count(RowStatus.CREATE) == 3


def test_check_refuses_rows_that_name_each_other_and_those_that_wait_for_them():
    preview = check_sheet(PLAN, sheet(HEADINGS, ["a", "x", "b"], ["b", "x", "a"], ["c", "x", "a"], ["d", "x", "d"]))
    assert {row.key for row in preview.rows if row.status == RowStatus.ERROR} == {"a", "b", "c", "d"}
    assert any(reason == "These rows name each other in a circle." for _number, _column, reason in reasons(preview))


def test_check_refuses_a_row_that_names_a_refused_one():
    preview = check_sheet(PLAN, sheet(HEADINGS, ["a", "", ""], ["b", "x", "a"]))
    assert statuses(preview) == {"a": RowStatus.ERROR, "b": RowStatus.ERROR}


def test_check_passes_on_what_the_reader_would_not_take():
    given = sheet(HEADINGS)
    problem = CellProblem(1, "B2", "cell B2 holds a formula")
    beyond = CellProblem(7, "H3", "cell H3 stands under no heading")
    rows = (SheetRow(2, ("a", "=1", ""), (problem,)), SheetRow(3, ("b", "x", ""), (beyond,)))
    assert reasons(check_sheet(PLAN, replace(given, rows=rows))) == {
        (2, "name in Persian", "cell B2 holds a formula"),
        (3, "", "cell H3 stands under no heading"),
    }


def test_check_asks_the_noun_about_whole_rows():
    def no_orphans(values, record):
        if values.get("parent") is None:
            yield "parent", "must be part of something"

    preview = check_sheet(replace(PLAN, check_row=no_orphans), sheet(HEADINGS, ["a", "x", ""], ["b", "x", "root"]))
    assert reasons(preview) == {(2, "part of", "must be part of something")}


def test_check_without_a_required_column_checks_no_row():
    preview = check_sheet(PLAN, sheet(["part of"], ["root"]))
    assert (preview.rows, preview.header.missing) == ((), ("code", "name in Persian"))
