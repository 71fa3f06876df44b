"""The page: the table to read, one's own rows marked, a question answered."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation import override
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.enums import Role
from hamseda.civic.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def liaison(client: Client) -> Person:
    city = make_unit("city")
    person = make_person("liaison", make_unit("district", parent=city), role=Role.LIAISON)
    make_unit("elsewhere", parent=city)
    make_person("root", city, role=Role.ADMINISTRATOR)
    client.force_login(person)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return person


def ask(client: Client, action: str, unit: str = ""):
    return client.get("/permissions/", {"action": action, "unit": unit}).context


def test_page_shows_every_area_with_own_rows_marked(client: Client, liaison: Person, django_assert_max_num_queries):
    with django_assert_max_num_queries(10), override("en"):
        areas = {area.label: area for area in client.get("/permissions/").context["areas"]}
    rows = {row.label: row for row in areas["Units"].rows}
    assert {label: row.is_mine for label, row in rows.items()} == {
        "see the list": True, "read": True, "see the history": True, "add": False, "change": True, "remove": False,
        "import": False, "export": True, "see the tree": True,
    }  # fmt: skip
    assert [cell.text for cell in rows["change"].cells] == [
        "–",
        "in the unit, contact data only",
        "–",
        "–",
        "–",
        "–",
        "in the unit",
    ]


def test_question_about_the_own_unit_is_answered_yes(client: Client, liaison: Person):
    answer = ask(client, "unit.edit", "Unit district")["answer"]
    assert (answer.is_allowed, answer.sentence) == (True, "Yes. You may do this: Units: change, for Unit district.")


def test_question_about_another_unit_is_answered_no_with_who_can(client: Client, liaison: Person):
    answer = ask(client, "unit.edit", "elsewhere")["answer"]
    assert (answer.is_allowed, answer.who_can) == (False, ("Person root (administrator, Unit city)",))
    assert "for another unit only" in answer.reason


def test_question_without_a_unit_is_about_any(client: Client, liaison: Person):
    assert ask(client, "unit.create")["answer"].sentence == "No. You may not do this: Units: add, for any unit."


@pytest.mark.parametrize(("action", "unit", "field"), [("nonsense", "", "action"), ("unit.edit", "nowhere at all", "unit")])
def test_question_that_cannot_be_read_is_asked_again(action: str, unit: str, field: str, client: Client, liaison: Person):
    context = ask(client, action, unit)
    assert (context["answer"], list(context["form"].errors)) == (None, [field])
