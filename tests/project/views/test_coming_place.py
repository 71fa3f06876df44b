"""A place that is not built yet says so and leads to what there is."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import resolve, reverse
from tests.civic.sample_city import make_person, make_unit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("place", ["grid", "desk", "register", "listening", "plan"])
@pytest.mark.parametrize(("language", "words"), [("fa", "هنوز ساخته نشده"), ("en", "not built yet")])
def test_coming_place_is_honest_and_no_dead_end(place, language, words):
    client = Client()
    client.force_login(make_person("person", make_unit("unit")))
    client.cookies["hamseda_language"] = language
    response = client.get(reverse(f"project:{place}"))
    assert words in response.content.decode()
    assert response.context["now"]
    assert all(resolve(address).view_name for _, address in response.context["now"])
