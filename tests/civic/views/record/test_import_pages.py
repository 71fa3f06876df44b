"""Importing through the pages: upload, preview, take over, what is put aside, the sheet to begin with."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook
from tests.civic.sample_city import AT, make_person, make_unit, signed_in
from tests.civic.views.record.sample_units import change_unit

from hamseda.civic.enums import ActKind, RevisionKind, Role
from hamseda.civic.models import Act, PendingImport, Revision, RoleHolding, Unit

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.civic.views.record.sample_units")]
HEADINGS = ["Code", "name in Persian", "kind", "part of", "colour"]


@pytest.fixture
def root():
    return make_unit("root")


@pytest.fixture
def client(root):
    return signed_in(make_person("officer", root, role=Role.ADMINISTRATOR))


def xlsx(rows, name="units.xlsx"):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return SimpleUploadedFile(name, file.getvalue())


def uploaded(client, rows):
    response = client.post("/units/import/", {"file": xlsx(rows)})
    assert response.status_code == 302, response.context["form"].errors
    return response.url


def counts(response):
    return {tab.status: tab.count for tab in response.context["tabs"]}


def test_import_of_good_and_bad_rows_previews_both_and_saves_nothing(client, root):
    rows = [["a", "الف", "district", "root", "red"], ["b", "", "district", "root", ""], ["c", "ج", "planet", "nowhere", ""]]
    address = uploaded(client, [HEADINGS, *rows])
    response = client.get(address)
    assert counts(response) == {"error": 2, "change": 0, "create": 1, "same": 0}
    reasons = {(row.number, problem.column, problem.original) for row in response.context["rows"] for problem in row.problems}
    assert reasons == {(3, "name in Persian", ""), (4, "kind", "planet"), (4, "part of", "nowhere")}
    assert response.context["header"].unknown == ("colour",)
    assert Unit.objects.count() == 1


def test_import_confirmed_twice_is_taken_over_once_and_keeps_the_bad_rows(client, root):
    address = uploaded(client, [HEADINGS, ["a", "الف", "district", "root", ""], ["b", "", "district", "", ""]])
    client.post(address)
    second = client.post(address, follow=True)
    assert "nothing was done twice" in second.content.decode()
    unit = Unit.objects.get(code="a")
    assert (unit.version, unit.parent, Unit.objects.count()) == (1, root, 2)
    assert Revision.objects.get(record_id=unit.pk, noun="unit").kind == RevisionKind.IMPORTED
    act = Act.objects.get(kind=ActKind.IMPORTED)
    assert list(act.units.all()) == [unit]
    done = client.get(address)
    assert (done.context["outcome"].created, done.context["outcome"].refused) == (1, 1)
    sheet = load_workbook(io.BytesIO(b"".join(client.get(f"{address}rows/").streaming_content))).active
    assert [cell.value for cell in sheet[2]] == ["b", None, "district", None, None, "name in Persian: This must not be empty."]


def test_import_of_a_tree_in_any_order_makes_parents_first(client, root):
    rows = [["leaf", "برگ", "department", "twig", ""], ["twig", "شاخه", "department", "root", ""]]
    client.post(uploaded(client, [HEADINGS, *rows]))
    leaf = Unit.objects.get(code="leaf")
    assert (leaf.parent.code, leaf.parent.parent) == ("twig", root)


def test_import_of_what_is_there_shows_old_and_new_and_changes_only_that(client, root):
    make_unit("a", parent=root, name_fa="کهنه", phone="1")
    make_unit("b", parent=root, name_fa="همان")
    address = uploaded(client, [HEADINGS, ["a", "نو", "department", "root", ""], ["b", "همان", "department", "root", ""]])
    response = client.get(address)
    assert counts(response) == {"error": 0, "change": 1, "create": 0, "same": 1}
    assert [(c.column, c.old, c.new) for row in response.context["rows"] for c in row.changes] == [
        ("name in Persian", "کهنه", "نو")
    ]
    client.post(address)
    changed = Unit.objects.get(code="a")
    assert (changed.name_fa, changed.phone, changed.version) == ("نو", "1", 2)
    assert Unit.objects.get(code="b").version == 1


def test_import_of_a_record_somebody_saved_since_the_preview_is_put_aside(client, root):
    unit = make_unit("a", parent=root, name_fa="کهنه")
    address = uploaded(client, [HEADINGS, ["a", "نو", "department", "root", ""], ["z", "تازه", "department", "root", ""]])
    change_unit(unit, values={"name_fa": "میانه"}, expected_version=1, by=None, at=AT)
    make_unit("z", parent=root)
    client.post(address)
    assert Unit.objects.get(code="a").name_fa == "میانه"
    done = client.get(address).context["outcome"]
    assert (done.created, done.changed, done.refused) == (0, 0, 2)


def test_import_of_units_outside_ones_own_branch_is_put_aside(root):
    mine, other = make_unit("mine", parent=root), make_unit("other", parent=root)
    person = make_person("local", mine)
    RoleHolding.objects.create(person=person, role=Role.ADMINISTRATOR, unit=mine)
    rows = [["a", "الف", "district", "mine", ""], ["b", "ب", "district", other.code, ""], ["c", "ج", "district", "", ""]]
    rows += [["other", "دزدیده", "department", "mine", ""], ["d", "د", "district", "a", ""]]
    client = signed_in(person)
    client.post(uploaded(client, [HEADINGS, *rows]))
    assert set(Unit.objects.filter(parent__code__in=["mine", "a"]).values_list("code", flat=True)) == {"a", "d"}
    assert Unit.objects.get(code="other").parent == root


def test_import_of_another_person_is_not_found(client, root):
    address = uploaded(client, [HEADINGS, ["a", "الف", "district", "root", ""]])
    stranger = signed_in(make_person("stranger", root, role=Role.ADMINISTRATOR))
    assert {stranger.get(address).status_code, stranger.post(address).status_code} <= {403, 404}
    assert Unit.objects.filter(code="a").count() == 0


def test_import_without_a_required_column_names_it(client):
    response = client.get(uploaded(client, [["name in Persian", "part of"], ["x", ""]]))
    assert response.context["header"].missing == ("code", "kind")
    assert "Choose another sheet" in response.content.decode()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", "کد;نام".encode("windows-1256"), "byte 1 does not fit. It looks like windows-1256"),
        ("a.xlsx", b"PK\x03\x04 nonsense", "damaged"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel"),
        ("a.csv", b" ", "empty"),
    ],
)
def test_upload_that_is_no_sheet_says_why_beside_the_field(client, name, content, says):
    response = client.post("/units/import/", {"file": SimpleUploadedFile(name, content)})
    assert response.status_code == 422
    assert says in response.content.decode()
    assert PendingImport.objects.count() == 0


def test_upload_of_an_old_encoding_on_request_is_read_with_a_notice(client):
    content = "code;name in Persian;kind\na;منطقه;district\n".encode("windows-1256")
    data = {"file": SimpleUploadedFile("a.csv", content), "encoding": "windows-1256"}
    response = client.post("/units/import/", data, follow=True)
    assert "Check the letters" in response.content.decode()
    assert "منطقه" in response.content.decode()


def test_upload_with_a_formula_puts_its_row_aside_and_names_the_cell(client):
    response = client.get(uploaded(client, [HEADINGS, ["a", '=HYPERLINK("http://x")', "district", "", ""]]))
    assert "cell B2 holds a formula" in response.content.decode()
    assert counts(response)["error"] == 1


def test_export_imported_again_changes_nothing(client, root):
    unit = make_unit("a", parent=root, name_fa="=1+1", name_en="'-x")
    change_unit(unit, values={"aliases_fa": ["یک", "@دو"]}, expected_version=1, by=None, at=AT)
    for form in ("xlsx", "csv"):
        content = b"".join(client.get("/units/export/", {"format": form}).streaming_content)
        response = client.post("/units/import/", {"file": SimpleUploadedFile(f"units.{form}", content)}, follow=True)
        assert counts(response) == {"error": 0, "change": 0, "create": 0, "same": 2}


def test_template_holds_the_headings_and_a_guide(client):
    book = load_workbook(io.BytesIO(b"".join(client.get("/units/import/template/").streaming_content)))
    first, guide = book.worksheets
    assert [cell.value for cell in first[1]][:2] == ["code", "name in Persian"]
    assert [cell.value for cell in guide[3]] == ["name in Persian", "yes", "as on the door", None]


def test_import_of_many_rows_takes_few_queries_to_check(client, root, django_assert_max_num_queries):
    rows = [[f"u{number}", f"واحد {number}", "district", "root", ""] for number in range(300)]
    address = uploaded(client, [HEADINGS, *rows])
    with django_assert_max_num_queries(12):
        assert client.get(address).status_code == 200
