"""Inviting someone to sign in, and accepting the invitation."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from hamseda.civic.domain.errors import InvalidRecord
from hamseda.civic.domain.sign_in import InvitationNotValid, accept_invitation, find_invited, make_invitation
from hamseda.civic.interfaces.sign_in import InvitationForm, PasswordChoiceForm
from hamseda.civic.models import Person
from hamseda.civic.views.caller import signed_in_person


@never_cache
def person_invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Make an invitation and show its address, once, to be handed over."""
    person = get_object_or_404(Person, pk=pk)
    form = InvitationForm(request.POST if request.method == "POST" else None)
    context: dict[str, object] = {"person": person, "form": form}
    if request.method == "POST" and form.is_valid():
        ends = form.cleaned_data["ends_second_factors"]
        try:
            made = make_invitation(person, ends_second_factors=ends, by=signed_in_person(request), at=timezone.now())
        except InvalidRecord:
            form.add_error(None, _("This account is not active; nobody can sign in with it."))
        else:
            address = request.build_absolute_uri(reverse("civic:invitation", args=[made.text]))
            context |= {"address": address, "valid_until": made.valid_until}
    return render(request, "civic/invitation_make.html", context)


@never_cache
@sensitive_post_parameters("password", "again")
def invitation(request: HttpRequest, text: str) -> HttpResponse:
    """Let its holder choose a password."""
    at = timezone.now()
    try:
        person = find_invited(text, at=at)
        form = PasswordChoiceForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                accept_invitation(text, password=form.cleaned_data["password"], at=at)
            except InvalidRecord as error:
                form.add_error("password", ValidationError(list(error.messages["password"])))
            else:
                messages.success(request, _("The password is set. Sign in with it now."))
                return redirect("account_login")
    except InvitationNotValid:
        return render(request, "civic/invitation_over.html", status=410)
    return render(request, "civic/invitation_accept.html", {"person": person, "form": form})
