"""An administrator brings 200 units from a spreadsheet; three rows are bad, are told, and come back in a sheet of their own."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page, expect
from tests.journeys.steps import sign_in

from hamseda.engines.language.digits import localise

HEADINGS = {"fa": ["کد", "نام فارسی", "نوع", "بخشی از"], "en": ["code", "name in Persian", "kind", "part of"]}
KIND = {"fa": "معاونت", "en": "department"}
GOOD = 197


def _sheet(path: Path, language: str, prefix: str, kind: str) -> Path:
    """Write 200 rows: one without a name, one with a kind there is not, one that is part of nothing known."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADINGS[language])
    for number in range(200):
        sheet.append([f"{prefix}-{number:03}", f"ادارهٔ آزمایشی {number}", kind, "mashhad-municipality"])
    sheet["B11"] = None
    sheet["C21"] = "کشتی"
    sheet["D31"] = "no-such-unit"
    book.save(path)
    return path


def test_import_of_200_units_with_three_bad_rows(page: Page, language: str, tmp_path: Path) -> None:
    sign_in(page, "administrator", language)
    page.goto("/units/new/")
    kind = page.locator("select[name=kind] option[value=department]").inner_text()
    root = _root_code(page)
    path = _sheet(tmp_path / "units.xlsx", language, f"imported-{language}", kind)
    _put_root(path, root)
    page.goto("/units/import/")
    page.locator("input[type=file]").set_input_files(path)
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator("main")).to_contain_text(localise(str(GOOD), language))
    refused = page.locator(".nav-tabs .nav-link", has_text=localise("3", language)).last
    refused.click()
    expect(page.locator("main")).to_contain_text("no-such-unit")
    expect(page.locator("main")).to_contain_text("کشتی")
    # Nothing is saved before the confirmation.
    preview = page.url
    page.goto(f"/units/?q=imported-{language}")
    expect(page.locator("#list")).not_to_contain_text(f"imported-{language}-000")
    page.goto(preview)
    page.locator("main form[method=post] button[type=submit]").click()
    with page.expect_download() as download:
        page.locator("a[href$='/rows/']").click()
    mended = tmp_path / "refused.xlsx"
    download.value.save_as(mended)
    rows = list(load_workbook(mended).worksheets[0].iter_rows(values_only=True))
    assert len(rows) == 4
    page.goto(f"/units/?q=imported-{language}-1")
    expect(page.locator("#list")).to_contain_text(f"imported-{language}-100")


def _root_code(page: Page) -> str:
    """Return the code of the unit at the root of the tree, as its page tells it."""
    page.goto("/units/?sort=code&q=شهرداری مشهد")
    cells = page.locator("#list tbody tr").all_inner_texts()
    return next(cell for text in cells for cell in text.split() if cell.isascii() and "mashhad" in cell)


def _put_root(path: Path, root: str) -> None:
    book = load_workbook(path)
    for row in book.worksheets[0].iter_rows(min_row=2):
        if row[3].value == "mashhad-municipality":
            row[3].value = root
    book.save(path)
