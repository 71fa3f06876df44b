"""The pages of people: filtered, with roles and who answers instead, in few queries; each keeps their own profile."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.enums import Role
from hamseda.civic.models import Absence, Deputy, Person, RoleHolding, Unit

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture
def root() -> Unit:
    return make_unit("root")


@pytest.fixture
def administrator(root: Unit) -> Person:
    return make_person("administrator", root, role=Role.ADMINISTRATOR)


@pytest.fixture
def client(administrator: Person) -> Client:
    return signed_in(administrator)


def signed_in(person: Person) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(person)
    return client


def names_in(response) -> list[str]:
    return sorted(row.record.username for row in response.context["list"].rows)


@pytest.mark.parametrize("count", [1, 3])
def test_person_list_takes_the_same_queries_for_one_and_for_three(
    client: Client, root: Unit, count: int, django_assert_max_num_queries
):
    for number in range(count - 1):
        make_person(f"officer-{number}", root, role=Role.OFFICER)
    with django_assert_max_num_queries(MOST_QUERIES):
        response = client.get(reverse("civic:person_list"))
    assert len(response.context["list"].rows) == count


def test_person_list_filtered_by_unit_role_and_language_shows_who_fits(client: Client, root: Unit):
    left = make_unit("left", parent=root)
    inner = make_person("inner", make_unit("inner", parent=left), role=Role.OFFICER)
    Person.objects.filter(pk=inner.pk).update(languages=["fa", "tr"])
    address = reverse("civic:person_list")
    assert names_in(client.get(address, {"unit": "left"})) == ["inner"]
    assert names_in(client.get(address, {"role": "officer"})) == ["inner"]
    assert names_in(client.get(address, {"language": "tr"})) == ["inner"]
    assert names_in(client.get(address, {"language": "tr", "role": "approver"})) == []


def test_person_list_below_a_unit_nobody_knows_says_so(client: Client):
    response = client.get(reverse("civic:person_list"), {"unit": "nowhere"})
    assert [field.errors for field in response.context["list"].filter_fields if field.name == "unit"] != [[]]


@pytest.mark.parametrize("count", [1, 3])
def test_person_page_takes_few_queries(client: Client, root: Unit, count: int, django_assert_max_num_queries):
    person = make_person("person", root)
    for number in range(count):
        RoleHolding.objects.create(person=person, role=Role.values[number], unit=root)
        Deputy.objects.create(person=person, deputy=make_person(f"deputy-{number}", root), order=number + 1)
    with django_assert_max_num_queries(MOST_QUERIES):
        response = client.get(reverse("civic:person_page", args=[person.pk]))
    assert response.context["answering"] == ""


def test_person_page_of_someone_away_names_who_answers(client: Client, root: Unit):
    person, deputy = make_person("person", root), make_person("deputy", root)
    Deputy.objects.create(person=person, deputy=deputy)
    today = timezone.localdate()
    Absence.objects.create(person=person, starts_on=today, ends_on=today + timedelta(2))
    response = client.get(reverse("civic:person_page", args=[person.pk]))
    assert "Person deputy answers instead" in response.context["answering"]


def test_person_edit_gives_a_role_and_a_deputy(client: Client, root: Unit):
    person, deputy = make_person("person", root), make_person("deputy", root)
    sent = {
        "username": "person", "name_fa": "شخص", "unit": "root", "is_active": "on", "expected_version": "1",
        "roles-0-role": "officer", "roles-0-unit": "root", "deputies-0-deputy": "deputy",
    }  # fmt: skip
    response = client.post(reverse("civic:person_edit", args=[person.pk]), sent)
    assert response.status_code == 302
    assert list(person.roles.values_list("role", "unit")) == [("officer", root.pk)]
    assert list(person.deputies.values_list("deputy", "order")) == [(deputy.pk, 1)]


def test_person_edit_by_an_administrator_of_a_branch_cannot_give_roles_for_the_city(root: Unit):
    left = make_unit("left", parent=root)
    person = make_person("person", left)
    client = signed_in(make_person("local", left, role=Role.ADMINISTRATOR))
    sent = {
        "username": "person", "name_fa": "شخص", "unit": "left", "is_active": "on",
        "roles-0-role": "administrator", "roles-0-unit": "root",
    }  # fmt: skip
    response = client.post(reverse("civic:person_edit", args=[person.pk]), sent)
    assert (response.status_code, person.roles.count()) == (422, 0)
    assert list(response.context["form"].errors) == ["roles"]


def test_person_import_gives_roles_for_the_own_unit(client: Client, root: Unit):
    sheet = "username,name_fa,unit,own_roles\nnew-officer,کارشناس,root,officer; liaison\n".encode()
    uploaded = client.post(reverse("civic:person_import"), {"file": SimpleUploadedFile("people.csv", sheet)})
    client.post(uploaded["Location"])
    person = Person.objects.get(username="new-officer")
    assert sorted(person.roles.values_list("role", flat=True)) == ["liaison", "officer"]
    assert person.has_usable_password() is False


def test_own_profile_keeps_ones_own_absences_and_language(root: Unit):
    person = make_person("person", root)
    client = signed_in(person)
    today = timezone.localdate()
    sent = {
        "phone": "051", "interface_language": "fa", "languages": ["fa", "en"],
        "absences-0-starts_on": today.isoformat(), "absences-0-ends_on": today.isoformat(), "absences-0-note": "",
        "username": "stolen", "is_active": "",
    }  # fmt: skip
    response = client.post(reverse("civic:own_profile"), sent)
    person.refresh_from_db()
    assert (response.status_code, response.cookies[settings.LANGUAGE_COOKIE_NAME].value) == (302, "fa")
    assert (person.phone, person.languages, person.username, person.is_active) == ("051", ["fa", "en"], "person", True)
    assert person.absences.count() == 1


def test_own_profile_with_absences_that_overlap_says_so_and_saves_nothing(root: Unit):
    person = make_person("person", root)
    today = timezone.localdate().isoformat()
    sent = {
        "phone": "051", "absences-0-starts_on": today, "absences-0-ends_on": today,
        "absences-1-starts_on": today, "absences-1-ends_on": today, "absences-1-note": "again",
    }  # fmt: skip
    response = signed_in(person).post(reverse("civic:own_profile"), sent)
    person.refresh_from_db()
    assert (response.status_code, person.phone, person.absences.count()) == (422, "", 0)
