"""Pages come in the language that was chosen, else in the installation's; the browser's own does not decide."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils.translation import get_language, override

from hamseda.project.middleware.chosen_language import ChosenLanguage


def answer(cookie: str, installation: str, settings) -> HttpResponse:
    settings.LANGUAGE_CODE = installation
    request = RequestFactory().get("/", headers={"Accept-Language": "en-GB,en;q=0.9"})
    if cookie:
        request.COOKIES["hamseda_language"] = cookie

    def view(asked: HttpRequest) -> HttpResponse:
        return HttpResponse(get_language())

    with override(None):
        return ChosenLanguage(view)(request)


@pytest.mark.parametrize(
    ("cookie", "installation", "expected"),
    [("", "fa", "fa"), ("", "en", "en"), ("en", "fa", "en"), ("fa", "en", "fa"), ("de", "fa", "fa"), ("../x", "fa", "fa")],
)
def test_page_comes_in_the_language_chosen(cookie, installation, expected, settings):
    response = answer(cookie, installation, settings)
    assert response.content.decode() == expected
    assert response.headers["Content-Language"] == expected
    assert response.headers["Vary"] == "Cookie"
