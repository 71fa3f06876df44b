"""Creating, editing and removing through the pages; two people at one record."""

import pytest
from tests.civic.sample_city import AT, make_person, make_unit, signed_in
from tests.civic.views.record.sample_units import change_unit

from hamseda.civic.enums import Role
from hamseda.civic.models import Revision, RoleHolding, Unit

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.civic.views.record.sample_units")]


@pytest.fixture
def root():
    return make_unit("root")


@pytest.fixture
def officer(root):
    return make_person("officer", root, role=Role.ADMINISTRATOR)


@pytest.fixture
def client(officer):
    return signed_in(officer)


@pytest.fixture
def unit(root):
    return make_unit("d3", parent=root, phone="1", note="first")


def sent(unit, **changes):
    """What the form sends back when only these boxes were touched."""
    data = {
        "name_fa": unit.name_fa, "name_en": unit.name_en, "code": unit.code, "kind": unit.kind, "parent": "Unit root (root)",
        "phone": unit.phone, "note": unit.note, "is_active": "on", "aliases_fa": "", "expected_version": str(unit.version),
    }  # fmt: skip
    return data | changes


def test_create_page_with_good_values_makes_the_record_and_goes_to_its_page(client, root):
    response = client.post(
        "/units/new/", sent(Unit(code="new", kind="district", name_fa="نو", name_en="New"), expected_version="")
    )
    unit = Unit.objects.get(code="new")
    assert response.url == f"/units/{unit.pk}/"
    assert "“New” was created." in client.get(response.url).content.decode()
    assert (unit.parent, unit.version) == (root, 1)


def test_create_page_with_a_name_too_long_says_limit_and_length_and_keeps_what_was_typed(client, root):
    typed = "x" * 201
    response = client.post("/units/new/", sent(Unit(code="new", kind="district"), name_fa=typed))
    page = response.content.decode()
    assert response.status_code == 422
    assert "This has 201 characters; at most 200 are allowed." in page
    assert f'value="{typed}"' in page
    assert 'maxlength="200"' not in page


def test_create_page_for_a_unit_outside_ones_own_branch_is_refused(root):
    district, other = make_unit("mine", parent=root), make_unit("other", parent=root)
    person = make_person("local", district)
    RoleHolding.objects.create(person=person, role=Role.ADMINISTRATOR, unit=district)
    data = sent(Unit(code="new", kind="district", name_fa="x"), expected_version="")
    assert signed_in(person).post("/units/new/", data | {"parent": other.code}).status_code == 403
    assert signed_in(person).post("/units/new/", data | {"parent": district.code}).status_code == 302


def test_edit_page_shows_the_record_and_its_version(client, unit):
    page = client.get(f"/units/{unit.pk}/edit/").content.decode()
    assert 'value="Unit root (root)"' in page
    assert '<input type="hidden" name="expected_version" value="1"' in page


def test_edit_page_of_a_record_that_is_not_there_is_not_found(client):
    assert client.get("/units/999/edit/").status_code == 404


def test_edit_page_with_changes_saves_them(client, unit):
    response = client.post(f"/units/{unit.pk}/edit/", sent(unit, phone="2", aliases_fa="یک\nدو\nیک\n"))
    unit.refresh_from_db()
    assert (response.status_code, unit.phone, unit.version) == (302, "2", 2)
    assert sorted(unit.aliases.values_list("text", flat=True)) == ["دو", "یک"]


def test_edit_page_with_a_code_that_is_taken_says_so_beside_the_field(client, unit, root):
    response = client.post(f"/units/{unit.pk}/edit/", sent(unit, code="root"))
    assert response.status_code == 422
    assert "code" in response.context["form"].errors


def test_edit_page_after_another_saved_shows_both_and_loses_nothing(client, unit, officer):
    change_unit(unit, values={"phone": "theirs", "name_en": "Theirs"}, expected_version=1, by=officer, at=AT)
    response = client.post(f"/units/{unit.pk}/edit/", sent(unit, phone="mine", note="my note"))
    conflict = response.context["conflict"]
    assert response.status_code == 409
    assert [(f.name, f.opened, f.theirs, f.mine) for f in conflict.to_choose] == [("phone", "1", "theirs", "mine")]
    assert [(f.name, f.opened, f.theirs) for f in conflict.taken_over] == [("name_en", "Unit d3", "Theirs")]
    hidden = dict(conflict.hidden)
    assert (hidden["note"], hidden["phone"], hidden["name_en"], hidden["expected_version"]) == (
        "my note",
        "mine",
        "Theirs",
        "2",
    )
    unit.refresh_from_db()
    assert (unit.phone, unit.note) == ("theirs", "first")


@pytest.mark.parametrize(("choice", "phone"), [("mine", "mine"), ("theirs", "theirs")])
def test_conflict_page_with_a_choice_saves_what_was_chosen(client, unit, officer, choice, phone):
    change_unit(unit, values={"phone": "theirs", "name_en": "Theirs"}, expected_version=1, by=officer, at=AT)
    conflict = client.post(f"/units/{unit.pk}/edit/", sent(unit, phone="mine", note="my note")).context["conflict"]
    response = client.post(f"/units/{unit.pk}/edit/", dict(conflict.hidden) | {"choose_phone": choice})
    unit.refresh_from_db()
    assert (response.status_code, unit.phone, unit.note, unit.name_en, unit.version) == (302, phone, "my note", "Theirs", 3)


def test_conflict_page_back_to_the_form_keeps_everything_typed(client, unit, officer):
    change_unit(unit, values={"phone": "theirs"}, expected_version=1, by=officer, at=AT)
    conflict = client.post(f"/units/{unit.pk}/edit/", sent(unit, phone="mine")).context["conflict"]
    response = client.post(f"/units/{unit.pk}/edit/", dict(conflict.hidden) | {"back_to_form": "1"})
    assert (response.status_code, response.context["form"]["phone"].value()) == (200, "mine")
    assert Unit.objects.get(pk=unit.pk).version == 2


def test_conflict_over_collections_and_relations_puts_the_others_value_back_in_the_boxes(client, unit, officer, root):
    other = make_unit("other", parent=root)
    change_unit(unit, values={"aliases_fa": ["theirs"], "parent": other}, expected_version=1, by=officer, at=AT)
    conflict = client.post(f"/units/{unit.pk}/edit/", sent(unit, note="n", aliases_fa="mine")).context["conflict"]
    assert dict(conflict.hidden)["parent"] == "Unit other (other)"
    client.post(f"/units/{unit.pk}/edit/", dict(conflict.hidden) | {"choose_aliases_fa": "theirs"})
    unit.refresh_from_db()
    assert (unit.parent, unit.note, list(unit.aliases.values_list("text", flat=True))) == (other, "n", ["theirs"])


def test_edit_page_for_a_liaison_saves_only_what_the_table_lets_her_change(unit):
    liaison = make_person("liaison", unit, role=Role.LIAISON)
    response = signed_in(liaison).post(f"/units/{unit.pk}/edit/", sent(unit, phone="5", code="hers"))
    unit.refresh_from_db()
    assert (response.status_code, unit.phone, unit.code) == (302, "5", "d3")


def test_remove_page_asks_and_removes(client, unit):
    assert 'value="1"' in client.get(f"/units/{unit.pk}/remove/").content.decode()
    assert client.post(f"/units/{unit.pk}/remove/", {"expected_version": "1"}).url == "/units/"
    assert Unit.objects.filter(pk=unit.pk).count() == 0


def test_remove_page_of_a_record_others_hang_on_names_them(client, root, unit):
    response = client.post(f"/units/{root.pk}/remove/", {"expected_version": "1"})
    assert response.status_code == 409
    assert "Unit d3" in response.content.decode()


def test_remove_page_opened_before_a_change_removes_nothing(client, unit, officer):
    change_unit(unit, values={"phone": "2"}, expected_version=1, by=officer, at=AT)
    assert client.post(f"/units/{unit.pk}/remove/", {"expected_version": "1"}).status_code == 409
    assert Unit.objects.filter(pk=unit.pk).count() == 1


def test_record_page_shows_fields_collections_and_links(client, unit, root):
    change_unit(unit, values={"aliases_fa": ["سه"]}, expected_version=1, by=None, at=AT)
    response = client.get(f"/units/{unit.pk}/")
    shown = {field.name: (field.text, field.link) for field in response.context["fields"]}
    assert shown["parent"] == ("Unit root", f"/units/{root.pk}/")
    assert (shown["aliases_fa"][0], shown["kind"][0], "email" in shown) == ("سه", "department", False)


def test_history_page_shows_versions_and_compares_any_two(client, unit, officer):
    for version, note in enumerate(["second", "third"], start=1):
        change_unit(unit, values={"note": note, "is_active": version != 1}, expected_version=version, by=officer, at=AT)
    response = client.get(f"/units/{unit.pk}/history/", {"from": "1", "to": "3"})
    assert [version.revision.version for version in response.context["versions"]] == [3, 2]
    assert [(d.label, d.before, d.after) for d in response.context["compared"]] == [("Note", "first", "third")]
    assert "Person officer" in response.content.decode()


def test_history_page_of_a_removed_record_still_opens(client, unit):
    client.post(f"/units/{unit.pk}/remove/", {"expected_version": "1"})
    page = client.get(f"/units/{unit.pk}/history/").content.decode()
    assert "This record was removed" in page
    assert Revision.objects.filter(record_id=unit.pk).count() == 1


def test_history_page_of_nothing_is_not_found(client):
    assert client.get("/units/999/history/").status_code == 404


@pytest.mark.parametrize("page", ["", "edit/", "history/", "remove/"])
def test_pages_of_one_record_stay_within_their_queries(client, unit, page, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        assert client.get(f"/units/{unit.pk}/{page}").status_code == 200


def test_edit_page_of_the_own_unit_is_saved_where_the_unit_above_stays_and_refused_where_it_is_lifted_out(root, unit):
    local = signed_in(make_person("local", unit, role=Role.ADMINISTRATOR))
    answers = [local.post(f"/units/{unit.pk}/edit/", sent(unit, phone="2"))]
    unit.refresh_from_db()
    answers.append(local.post(f"/units/{unit.pk}/edit/", sent(unit, parent="")))
    unit.refresh_from_db()
    assert ([answer.status_code for answer in answers], unit.phone, unit.parent) == ([302, 403], "2", root)
