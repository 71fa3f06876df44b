"""The pages of units: found by any alias, walked as a tree, with what hangs on each, in few queries."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.unit import create_unit
from hamseda.civic.enums import PlaceKind, Role
from hamseda.civic.models import Place, Unit

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture
def root() -> Unit:
    return make_unit("root")


@pytest.fixture
def client(root: Unit) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(make_person("administrator", root, role=Role.ADMINISTRATOR))
    return client


def district(number: int, parent: Unit, **more: object) -> Unit:
    values = {"code": f"district-{number:02}", "kind": "district", "name_fa": f"شهرداری منطقه {number}", "parent": parent}
    return create_unit(values={**values, "aliases_fa": [f"منطقه {number}"], **more}, by=None, at=AT)


def test_unit_list_searched_by_an_alias_in_persian_digits_finds_it(client: Client, root: Unit):
    unit = district(9, root)
    response = client.get(reverse("civic:unit_list"), {"q": "منطقة ۹"})
    assert [row.record for row in response.context["list"].rows] == [unit]


def test_unit_list_below_a_unit_leaves_out_the_rest(client: Client, root: Unit):
    unit = district(9, root)
    inner = make_unit("inner", parent=unit)
    response = client.get(reverse("civic:unit_list"), {"within": "district-09"})
    assert [row.record for row in response.context["list"].rows] == [inner]


@pytest.mark.parametrize("count", [1, 3])
def test_unit_page_shows_what_hangs_on_it_in_few_queries(client: Client, root: Unit, count: int, django_assert_max_num_queries):
    unit = district(9, root)
    for number in range(count):
        make_unit(f"inner-{number}", parent=unit)
        make_person(f"holder-{number}", unit, role=Role.LIAISON)
        Place.objects.create(code=f"p{number}", kind=PlaceKind.VENUE, name_fa="میدان", unit=unit)
    with django_assert_max_num_queries(MOST_QUERIES):
        response = client.get(reverse("civic:unit_page", args=[unit.pk]))
    context = response.context
    assert [line.text for line in context["ancestors"]] == ["Unit root"]
    assert len(context["children"]) == count
    assert [(section.key, len(section.lines)) for section in context["sections"]] == [("holder", count), ("place", count)]


def test_unit_page_with_an_alias_of_another_unit_says_so(client: Client, root: Unit):
    unit, other = district(1, root, aliases_fa=["مرکز"]), district(2, root, aliases_fa=["مركز"])
    response = client.get(reverse("civic:unit_page", args=[unit.pk]))
    assert [(line.text, line.detail) for line in response.context["shared"]] == [(other.name, "مركز")]


def test_unit_create_below_another_moves_into_its_branch(client: Client, root: Unit):
    form = client.get(reverse("civic:unit_create"), {"parent": "root"})
    assert form.context["form"]["parent"].value() == "root"
    sent = {"code": "new", "name_fa": "تازه", "kind": "department", "parent": "root", "aliases_fa": "یک\nدو", "is_active": "on"}
    response = client.post(reverse("civic:unit_create"), sent)
    made = Unit.objects.get(code="new")
    assert (response.status_code, made.path, made.aliases.count()) == (302, f"{root.pk}/{made.pk}/", 2)


def test_unit_edit_into_its_own_branch_keeps_what_was_typed(client: Client, root: Unit):
    unit = district(9, root)
    inner = make_unit("inner", parent=unit)
    sent = {"code": "district-09", "name_fa": "نام نو", "kind": "district", "parent": "inner", "is_active": "on"}
    response = client.post(reverse("civic:unit_edit", args=[unit.pk]), sent)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["parent"]
    assert response.context["form"]["name_fa"].value() == "نام نو"
    assert inner.path.startswith(unit.path)


def test_unit_tree_opens_down_to_the_unit_that_is_named(client: Client, root: Unit, django_assert_max_num_queries):
    unit = district(9, root)
    make_unit("inner", parent=unit)
    with django_assert_max_num_queries(MOST_QUERIES):
        response = client.get(reverse("civic:unit_tree"), {"open": unit.pk})
    (top,) = response.context["nodes"]
    assert [(node.pk, node.is_open, node.child_count) for node in top.children] == [(unit.pk, True, 1)]


@pytest.mark.parametrize("typed", ["0", "nonsense", "99999999999999", "-1"])
def test_unit_tree_open_at_nothing_shows_the_top(client: Client, root: Unit, typed: str):
    response = client.get(reverse("civic:unit_tree"), {"open": typed})
    assert [node.pk for node in response.context["nodes"]] == [root.pk]


def test_unit_branch_answers_htmx_with_one_node_and_others_with_the_tree(client: Client, root: Unit):
    unit = district(9, root)
    address = reverse("civic:unit_branch", args=[root.pk])
    opened = client.get(address, headers={"HX-Request": "true"})
    assert [node.pk for node in opened.context["node"].children] == [unit.pk]
    closed = client.get(address, {"closed": "1"}, headers={"HX-Request": "true"})
    assert (closed.context["node"].is_open, closed.context["node"].child_count) == (False, 1)
    assert client.get(address)["Location"] == f"{reverse('civic:unit_tree')}?open={root.pk}#unit-{root.pk}"


def test_unit_export_and_import_again_changes_nothing(client: Client, root: Unit):
    district(9, root, aliases_en=["District 9"])
    sheet = b"".join(client.get(reverse("civic:unit_export"), {"format": "csv"}).streaming_content)
    from django.core.files.uploadedfile import SimpleUploadedFile

    uploaded = client.post(reverse("civic:unit_import"), {"file": SimpleUploadedFile("units.csv", sheet)})
    preview = client.get(uploaded["Location"])
    assert [(tab.status, tab.count) for tab in preview.context["tabs"]] == [
        ("error", 0), ("change", 0), ("create", 0), ("same", 2),
    ]  # fmt: skip
