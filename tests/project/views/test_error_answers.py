"""What leads nowhere or breaks is answered with a page that says what happened and what to do, in both languages."""

from __future__ import annotations

import pytest
from django.http import HttpRequest
from django.template.loader import get_template
from django.test import Client, RequestFactory
from django.utils.translation import override
from tests.civic.sample_city import make_person, make_unit

from hamseda.project.views.error_answers import bad_request, broken, too_many_requests

DIRECTIONS = [("fa", "rtl"), ("en", "ltr")]


def asked(path: str = "/", **headers: str) -> HttpRequest:
    return RequestFactory().get(path, headers=headers)


@pytest.mark.parametrize(("language", "direction"), DIRECTIONS)
@pytest.mark.parametrize("status", [400, 500])
def test_page_of_a_fault_is_drawn_without_a_database(status, language, direction):
    # No mark for the database: had the page asked it for anything, the test would fail.
    with override(language):
        response = bad_request(asked(), ValueError()) if status == 400 else broken(asked())
    html = response.content.decode()
    assert response.status_code == status
    assert f'<html lang="{language}" dir="{direction}"' in html
    assert 'href="/"' in html


@pytest.mark.parametrize("template", ["400.html", "403.html", "404.html", "405.html", "429.html", "500.html"])
def test_every_error_has_a_page(template):
    assert get_template(template).origin.name.endswith(template)


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "direction"), DIRECTIONS)
@pytest.mark.parametrize("is_signed_in", [True, False])
def test_page_that_is_not_there_says_so_to_whoever_asks(language, direction, is_signed_in):
    client = Client()
    if is_signed_in:
        client.force_login(make_person("person", make_unit("unit")))
    client.cookies["hamseda_language"] = language
    response = client.get("/no-such-page/")
    html = response.content.decode()
    assert response.status_code == 404
    assert f'dir="{direction}"' in html
    assert ("shell-side" in html) is is_signed_in


@pytest.mark.django_db
def test_page_of_a_guess_too_many_says_when_to_try_again():
    request = asked()
    with override("en"):
        response = too_many_requests(request)
    assert (response.status_code, response.headers["Retry-After"]) == (429, "60")
    assert "Your account is not closed" in response.content.decode()


@pytest.mark.django_db
def test_form_that_is_too_old_is_refused_with_a_page():
    client = Client(enforce_csrf_checks=True)
    client.cookies["hamseda_language"] = "en"
    response = client.post("/language/", {"language": "fa"})
    assert response.status_code == 403
    assert "The form was too old" in response.content.decode()


@pytest.mark.parametrize(("answer", "code"), [(broken, "broken"), (too_many_requests, "too_many_requests")])
def test_program_is_answered_in_the_one_error_shape(answer, code):
    response = answer(asked("/api/v1/units"))
    assert response.headers["Content-Type"] == "application/json"
    assert f'"code": "{code}"' in response.content.decode()
