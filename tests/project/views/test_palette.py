"""The palette answers with groups of what matches, in any spelling, and with nothing for nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from tests.civic.sample_city import make_person, make_unit

from hamseda.civic.domain.occasion import create_occasion

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(client: Client) -> Client:
    client.force_login(make_person("anna", make_unit("pr")))
    return client


def test_palette_finds_an_occasion_with_arabic_letters(signed_in: Client) -> None:
    values = {"code": "yalda", "name_fa": "شب یلدا", "name_en": "Yalda night", "calendar": "jalali", "month": 9, "day": 30}
    occasion = create_occasion(values=values, by=None, at=AT)
    answer = signed_in.get("/palette/", {"q": "شب يلدا"}, headers={"accept-language": "en"}).json()
    urls = [item["url"] for group in answer["groups"] for item in group["items"]]
    assert f"/occasions/{occasion.pk}/" in urls


def test_palette_with_a_very_long_question_still_answers(signed_in: Client) -> None:
    answer = signed_in.get("/palette/", {"q": "ن" * 5000})
    assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")


def test_palette_without_a_sign_in_is_refused(client: Client) -> None:
    assert client.get("/palette/?q=x").status_code == 302
