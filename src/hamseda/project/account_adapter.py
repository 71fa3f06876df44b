"""How sign-in behaves: nobody signs up alone, guessing is slowed down, and the pages turn to the person's language."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal.ratelimit import respond_429
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse

from hamseda.civic.domain.security_event import tell_security_event
from hamseda.civic.models import Person


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # the library is untyped
    """The house's answers to the questions the sign-in library asks."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return no: accounts are made by an administrator, who hands over an invitation."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Answer 429 where too many wrong passwords were tried, for one name or from one address."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as error:
            tell_security_event("sign-in slowed down", person=None)
            raise ImmediateHttpResponse(respond_429(request)) from error

    def post_login(self, request: HttpRequest, user: Person, **details: Any) -> HttpResponse:
        """Go on to the page that was asked for, in the language the person chose for pages."""
        response: HttpResponse = super().post_login(request, user, **details)
        return turn_pages_to_language_of(user, response)


def turn_pages_to_language_of(person: Person, response: HttpResponse) -> HttpResponse:
    """Set the language cookie to what the person chose, if the product speaks it."""
    if person.interface_language in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            person.interface_language,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response
