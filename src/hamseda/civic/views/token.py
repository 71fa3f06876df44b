"""A person's own tokens for the API: made, shown once, listed, ended."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from hamseda.civic.domain.api_token import make_token, revoke_token
from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.interfaces.api_token import TokenForm
from hamseda.civic.models import ApiToken
from hamseda.civic.views.caller import signed_in_person


def token_list(request: HttpRequest) -> HttpResponse:
    """Show the person's tokens, live ones and ended ones."""
    tokens = ApiToken.objects.filter(person=signed_in_person(request))
    return render(request, "civic/token_list.html", {"tokens": tokens, "now": timezone.now()})


@never_cache
def token_create(request: HttpRequest) -> HttpResponse:
    """Make a token and show it, this once."""
    person, at = signed_in_person(request), timezone.now()
    form = TokenForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        wanted = form.cleaned_data
        try:
            made = make_token(
                person, label=wanted["label"], scopes=wanted["scopes"], expires_at=form.expiry(at), by=person, at=at
            )
        except InvalidRecord:
            form.add_error(None, _("There are too many tokens already; end one that is no longer used."))
        else:
            return render(request, "civic/token_made.html", {"token": made.token, "secret": made.secret})
    return render(request, "civic/token_create.html", {"form": form})


def token_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """End a token."""
    token = get_object_or_404(ApiToken, pk=pk)
    revoke_token(token, by=signed_in_person(request), at=timezone.now())
    messages.success(request, _("The token “%(label)s” has ended.") % {"label": token.label})
    return redirect("civic:token_list")
