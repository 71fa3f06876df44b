"""The form in which a person makes a token, and what its scopes are called."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hamseda.civic.enums.permission import Area
from hamseda.civic.interfaces.dressed_form import DressedForm
from hamseda.civic.rules.permissions import NOUNS, TOKEN_SCOPES

LIFETIMES = ((30, _("30 days")), (90, _("90 days")), (365, _("one year")), (0, _("no end")))
AREA_OF_SCOPE = {noun.plural: noun.area for noun in NOUNS} | {"acts": Area.ACT, "tasks": Area.TASK, "metrics": Area.OPERATION}


class TokenForm(DressedForm):
    """What a new token is for, what it may do, how long it lives."""

    label = forms.CharField(label=_("What it is for"), max_length=100)
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("A token never does more than its person may do."),
    )
    days = forms.TypedChoiceField(label=_("How long it lives"), choices=LIFETIMES, coerce=int, initial=90)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scopes = self.fields["scopes"]
        assert isinstance(scopes, forms.MultipleChoiceField)
        scopes.choices = [(scope, label_of_scope(scope)) for scope in TOKEN_SCOPES]

    def expiry(self, at: datetime.datetime) -> datetime.datetime | None:
        """Return the last moment of the token."""
        days: int = self.cleaned_data["days"]
        return at + datetime.timedelta(days=days) if days else None


def label_of_scope(scope: str) -> str:
    """Name a scope, such as “Units: read (units:read)”."""
    plural, _separator, verb = scope.partition(":")
    action = gettext("write") if verb == "write" else gettext("read")
    return gettext("%(area)s: %(action)s (%(scope)s)") % {"area": AREA_OF_SCOPE[plural].label, "action": action, "scope": scope}
