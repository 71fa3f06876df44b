"""The living page shows every component at work, in both languages, and keeps nothing."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.civic.sample_city import make_person, make_unit

from hamseda.design.views.living_page import PARTS

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    signed_in = Client()
    signed_in.force_login(make_person("person", make_unit("unit")))
    return signed_in


@pytest.mark.parametrize("language", ["fa", "en"])
def test_living_page_holds_every_part(client, language, django_assert_max_num_queries):
    client.cookies["hamseda_language"] = language
    with django_assert_max_num_queries(7):
        html = client.get(reverse("design:living_page")).content.decode()
    assert [part.key for part in PARTS if f'id="{part.key}"' not in html] == []


def test_list_of_the_living_page_is_searched_filtered_and_sorted(client):
    client.cookies["hamseda_language"] = "en"
    query = {"q": "THE", "track": "calm", "sort": "-day"}
    response = client.get(reverse("design:living_page"), query, headers={"HX-Request": "true"})
    rows = [row.record for row in response.context["list"].rows]
    assert [row.track for row in rows] == ["calm"] * len(rows)
    assert [row.day for row in rows] == sorted((row.day for row in rows), reverse=True)
    assert {row.name for row in rows} >= {"The stop moves for a while", "Answers about the water cut"}
    assert b"<html" not in response.content


@pytest.mark.parametrize(("form", "start"), [("xlsx", b"PK"), ("csv", b"\xef\xbb\xbfname,guests")])
def test_list_of_the_living_page_is_taken_away_as_a_sheet(client, form, start):
    client.cookies["hamseda_language"] = "en"
    response = client.get(reverse("design:living_page"), {"format": form, "columns": "name,guests"})
    content = b"".join(response.streaming_content) if response.streaming else response.content
    assert content.startswith(start)


def test_form_of_the_living_page_tells_what_is_wrong(client):
    client.cookies["hamseda_language"] = "en"
    sent = {"try": "1", "sample-name": "x" * 61, "sample-track": "calm", "sample-day": "1404/12/30", "sample-guests": "-1"}
    response = client.get(reverse("design:living_page"), sent)
    assert sorted(response.context["form"].errors) == ["day", "guests", "name"]
    assert response.context["list"].paging.count == 28


def test_form_of_the_living_page_refuses_a_span_that_ends_before_it_begins(client):
    sent = {"try": "1", "sample-name": "x", "sample-track": "calm", "sample-day": "1405/1/2", "sample-until": "2026-03-21"}
    response = client.get(reverse("design:living_page"), sent)
    assert list(response.context["form"].errors) == ["until"]


def test_form_of_the_living_page_takes_either_calendar(client):
    sent = {"try": "1", "sample-name": "x", "sample-track": "calm", "sample-day": "۱۴۰۵/۱/۱", "sample-until": "2026-03-21"}
    response = client.get(reverse("design:living_page"), sent)
    assert response.context["is_form_good"] is True


@pytest.mark.parametrize("language", ["fa", "en"])
def test_import_of_the_living_page_puts_three_rows_aside(client, language):
    client.cookies["hamseda_language"] = language
    response = client.get(reverse("design:living_page"))
    assert [row.number for row in response.context["refused_rows"]] == [3, 4, 5]
    assert [row.number for row in response.context["good_rows"]] == [2, 6]
