"""The list of a noun: cells, search, filters, sort, columns, export, suggestions; and how few queries it takes."""

import csv
import io

import pytest
from openpyxl import load_workbook
from tests.civic.sample_city import make_person, make_unit, signed_in
from tests.civic.views.record.sample_units import fold_alias

from hamseda.civic.enums import Role, UnitKind
from hamseda.civic.models import UnitAlias

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.civic.views.record.sample_units")]


@pytest.fixture
def root():
    return make_unit("root")


@pytest.fixture
def client(root):
    person = make_person("officer", root, role=Role.ADMINISTRATOR)
    return signed_in(person)


def names_in(response):
    return [row.record.code for row in response.context["list"].rows]


def add_alias(unit, text):
    alias = UnitAlias(unit=unit, language="fa", text=text)
    fold_alias(alias)
    alias.save()
    unit.fold_search_text()
    unit.save()


@pytest.mark.parametrize("rows", [1, 3])
def test_list_with_one_and_with_three_rows_takes_the_same_queries(client, root, rows, django_assert_num_queries):
    for number in range(rows - 1):
        add_alias(make_unit(f"u{number}", parent=root), f"نام {number}")
    # session, person, roles; count, keys, rows, aliases; the shell's three
    with django_assert_num_queries(10):
        response = client.get("/units/")
    assert len(names_in(response)) == rows


def test_list_searched_by_an_alias_in_other_letters_and_digits_finds_its_unit(client, root):
    add_alias(make_unit("district-3", parent=root), "ناحیهٔ ۳")
    assert names_in(client.get("/units/", {"q": "ناحيه 3"})) == ["district-3"]
    assert names_in(client.get("/units/", {"q": "هیچ"})) == []


def test_list_filtered_and_sorted_shows_what_the_address_says(client, root):
    for code in ("b", "a", "c"):
        make_unit(code, parent=root, kind=UnitKind.DISTRICT)
    assert names_in(client.get("/units/", {"kind": "district", "sort": "code"})) == ["a", "b", "c"]
    assert names_in(client.get("/units/", {"kind": "district", "sort": "-code"})) == ["c", "b", "a"]
    assert names_in(client.get("/units/", {"kind": "", "sort": "nonsense", "size": "7", "page": "-3"})) != []


def test_list_that_holds_nothing_says_what_to_do(client, root):
    response = client.get("/units/", {"q": "nowhere"})
    assert "Nothing matches." in response.content.decode()
    assert 'href="/units/new/"' in client.get("/units/").content.decode()


def test_list_without_any_record_offers_the_ways_to_begin(client, root, monkeypatch):
    from tests.civic.views.record.sample_units import UnitPages

    from hamseda.civic.models import Unit

    monkeypatch.setattr(UnitPages, "queryset", lambda self: Unit.objects.none())
    assert "Nothing is here yet." in client.get("/units/").content.decode()


def test_list_asked_for_by_htmx_is_the_table_alone(client):
    response = client.get("/units/", headers={"HX-Request": "true"})
    assert "<html" not in response.content.decode()
    assert "HX-Request" in response["Vary"]


def test_list_columns_chosen_are_remembered_in_a_cookie(client):
    chosen = client.get("/units/?columns=code&columns=version")
    assert [heading.key for heading in chosen.context["list"].headings] == ["code", "version"]
    assert [heading.key for heading in client.get("/units/").context["list"].headings] == ["code", "version"]


def test_list_past_its_end_shows_the_last_page(client, root):
    for number in range(30):
        make_unit(f"u{number:02}", parent=root)
    response = client.get("/units/", {"size": 25, "page": 99, "sort": "code"})
    assert names_in(response) == ["u24", "u25", "u26", "u27", "u28", "u29"]
    assert response.context["list"].range_text == "26 to 31 of 31"


def test_list_cell_with_markup_in_a_name_is_escaped(client, root):
    make_unit("x", parent=root, name_en="<script>alert(1)</script>")
    assert "<script>alert" not in client.get("/units/").content.decode()


def test_list_with_a_zero_byte_in_the_search_is_answered(client):
    assert client.get("/units/?q=a%00b").status_code == 200


def read_csv(response):
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_export_as_csv_holds_every_row_of_the_narrowed_list_with_codes(client, root):
    for number in range(60):
        make_unit(f"u{number:02}", parent=root, kind=UnitKind.DISTRICT)
    rows = read_csv(client.get("/units/export/", {"format": "csv", "kind": "district", "sort": "code"}))
    assert rows[0][:5] == ["code", "name in Persian", "name in English", "kind", "part of"]
    assert (len(rows), rows[1][0], rows[60][0], rows[1][4]) == (61, "u00", "u59", "root")


def test_export_as_xlsx_holds_a_dangerous_name_as_text(client, root):
    make_unit("x", parent=root, name_fa="=1+1")
    response = client.get("/units/export/", {"format": "xlsx", "sort": "-code"})
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    cell = sheet["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_export_in_an_unknown_form_is_not_found(client):
    assert client.get("/units/export/", {"format": "pdf"}).status_code == 404


def test_options_for_typed_words_name_code_and_name(client, root):
    make_unit("district-3", parent=root, name_en="Third")
    response = client.get("/units/options/", {"q": "district"})
    assert '<option value="Third (district-3)">' in response.content.decode()
    assert "<option" not in client.get("/units/options/", {"q": " "}).content.decode()
