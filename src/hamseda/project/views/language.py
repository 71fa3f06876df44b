"""The language switch: keeps the choice in a cookie, and with the person who is signed in."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hamseda.civic.domain.page_language import choose_page_language
from hamseda.civic.views.caller import caller_of


@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Turn the pages to another language and go back to the page the reader was on."""
    language = request.POST.get("language", "")
    if language not in dict(settings.LANGUAGES):
        return HttpResponseBadRequest(_("Pages cannot be read in that language."), content_type="text/plain; charset=utf-8")
    person = caller_of(request).person
    if person is not None:
        choose_page_language(person, language=language, by=person, at=timezone.now())
    response = redirect(_page_to_return_to(request))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=365 * 24 * 60 * 60,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _page_to_return_to(request: HttpRequest) -> str:
    """Return the page named by the form if it is one of ours, else the first page."""
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if wanted and is_ours else resolve_url(settings.LOGIN_REDIRECT_URL)
